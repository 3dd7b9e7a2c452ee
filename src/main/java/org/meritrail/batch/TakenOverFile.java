package org.meritrail.batch;

import java.util.List;

/** The document of what an evaluation took over from earlier periods, so that it can be done again whatever was released since. */
record TakenOverFile(List<TakenOver.Source> from, List<CarriedLine> entries) {

    static byte[] bytes(TakenOver taken) {
        return Json.bytes(new TakenOverFile(taken.from(), taken.entries().stream().map(CarriedLine::of).toList()));
    }

    /** The inverse of {@link #bytes}. */
    static TakenOver read(byte[] bytes) {
        TakenOverFile file = Json.read(bytes, TakenOverFile.class);
        return new TakenOver(file.from(), file.entries().stream().map(CarriedLine::entry).toList());
    }
}
