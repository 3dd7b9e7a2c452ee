package org.meritrail.feeds;

import org.meritrail.batch.Run;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;

/** Starts the run that a bundle asks for, over everyone. */
public interface RunStarting {

    Decision<Run> start(Actor who, RunWish wish);
}
