package org.meritrail.batch;

import java.util.List;
import java.util.function.UnaryOperator;

/** The document of what an evaluation took over from earlier periods, so that it can be done again whatever was released since. */
record TakenOverFile(List<TakenOver.Source> from, List<CarriedLine> entries) {

    static byte[] bytes(TakenOver taken, UnaryOperator<String> concealing) {
        return Json.bytes(new TakenOverFile(taken.from(), taken.entries().stream().map(CarriedLine::of).toList()), concealing);
    }

    /** The inverse of {@link #bytes}, with whatever codes are in the place of tokens. */
    static TakenOver read(String text) {
        TakenOverFile file = Json.read(text, TakenOverFile.class);
        return new TakenOver(file.from(), file.entries().stream().map(CarriedLine::entry).toList());
    }
}
