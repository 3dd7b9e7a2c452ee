package org.meritrail.verifier;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the files for payroll are those of a release, with its checkpoint, and no others. */
final class OutputChecks {

    static final String FOLDER = "outputs/";
    static final String CHECKPOINT = ".checkpoint";

    private final Export export;
    private final Acts acts;
    private final Leaf released;
    private final OutputNames names;

    OutputChecks(Export export, Acts acts, Leaf released, OutputNames names) {
        this.export = export;
        this.acts = acts;
        this.released = released;
        this.names = names;
    }

    /** Whether they are not there since they named somebody who was erased; also without a payout, as in rejected rows. Whoever was erased before the release is named in none. */
    boolean areErased() throws Flaw {
        Set<String> erased = Erased.of(acts.since(released)).persons();
        return export.names().stream().noneMatch(name -> name.startsWith(FOLDER)) && !erased.isEmpty();
    }

    /** Each by its name in the folder, as the release names it. @return how many */
    int check() throws IOException, Flaw {
        Map<String, Object> files = Members.object(released.place(), released.details(), "files");
        for (Map.Entry<String, Object> file : files.entrySet()) {
            export.checkHash(FOLDER + file.getKey(), file.getValue());
        }
        if (!export.has(checkpoint())) {
            throw new Flaw(checkpoint(), "missing");
        }
        checkNoOthers(export, files.keySet());
        return files.size();
    }

    /** The checkpoint is made after the release, so that the release cannot name it. */
    private void checkNoOthers(Export export, Set<String> files) throws IOException, Flaw {
        for (String name : export.names()) {
            String file = name.replaceFirst("^" + FOLDER, "");
            if (!file.equals(name) && !files.contains(file) && !isCheckpoint(name)) {
                throw new Flaw(name, "output-unreleased");
            }
        }
    }

    private boolean isCheckpoint(String name) throws IOException, Flaw {
        List<Leaf> later = acts.since(released).entries();
        return name.equals(checkpoint()) && !later.isEmpty() && Arrays.equals(export.bytes(name), export.bytes(CheckpointChecks.name(later.get(0).number())));
    }

    private String checkpoint() throws Flaw {
        return FOLDER + names.payroll() + CHECKPOINT;
    }

    /** Of a run that was not released. */
    static void checkNone(Export export) throws Flaw {
        for (String name : export.names()) {
            if (name.startsWith(FOLDER)) {
                throw new Flaw(name, "output-unreleased");
            }
        }
    }
}
