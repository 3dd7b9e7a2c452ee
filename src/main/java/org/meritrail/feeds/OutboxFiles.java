package org.meritrail.feeds;

import java.nio.file.Path;
import java.util.List;

/** The payroll files of released runs. */
public interface OutboxFiles {

    /** Numbers of the released runs whose files have not been written. */
    List<Integer> unwritten();

    /** Writes the files of a run all at once, or none of them. */
    void write(int run, Path folder);
}
