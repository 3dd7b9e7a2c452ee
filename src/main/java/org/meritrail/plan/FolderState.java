package org.meritrail.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.Finding;

/** What was last seen in the policy folder. Whatever it is, what is approved keeps serving. */
public sealed interface FolderState {

    Path folder();

    <T> T fold(Function<Unseen, T> unseen, Function<Missing, T> missing, Function<Sound, T> sound, Function<Mistaken, T> mistaken,
               Function<Troubled, T> troubled);

    /** None but where it has mistakes. */
    default List<Finding> findings() {
        return List.of();
    }

    /** Not looked at yet, or just being changed. */
    record Unseen(Path folder) implements FolderState {
        @Override
        public <T> T fold(Function<Unseen, T> unseen, Function<Missing, T> missing, Function<Sound, T> sound, Function<Mistaken, T> mistaken,
                          Function<Troubled, T> troubled) {
            return unseen.apply(this);
        }
    }

    /** There is no policy at that place. @param reason which setting names it */
    record Missing(Path folder, Message reason) implements FolderState {
        @Override
        public <T> T fold(Function<Unseen, T> unseen, Function<Missing, T> missing, Function<Sound, T> sound, Function<Mistaken, T> mistaken,
                          Function<Troubled, T> troubled) {
            return missing.apply(this);
        }
    }

    /** @param version number of the version that has exactly its files, whatever state that is in by now */
    record Sound(Path folder, int version, Instant seen) implements FolderState {
        @Override
        public <T> T fold(Function<Unseen, T> unseen, Function<Missing, T> missing, Function<Sound, T> sound, Function<Mistaken, T> mistaken,
                          Function<Troubled, T> troubled) {
            return sound.apply(this);
        }
    }

    /** It has mistakes, so no draft was made. */
    record Mistaken(Path folder, List<Finding> findings, Instant seen) implements FolderState {
        @Override
        public <T> T fold(Function<Unseen, T> unseen, Function<Missing, T> missing, Function<Sound, T> sound, Function<Mistaken, T> mistaken,
                          Function<Troubled, T> troubled) {
            return mistaken.apply(this);
        }
    }

    /** It could not be read or stored; that is tried again every time. */
    record Troubled(Path folder, Message reason, Instant seen) implements FolderState {
        @Override
        public <T> T fold(Function<Unseen, T> unseen, Function<Missing, T> missing, Function<Sound, T> sound, Function<Mistaken, T> mistaken,
                          Function<Troubled, T> troubled) {
            return troubled.apply(this);
        }
    }
}
