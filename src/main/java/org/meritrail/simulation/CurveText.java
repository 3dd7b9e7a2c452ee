package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Texts;

/** A curve as text for people, in one language. */
public final class CurveText {

    private CurveText() {
    }

    public static List<String> of(PayoutCurve curve, Texts texts) {
        Change.Source input = curve.input();
        List<String> lines = new ArrayList<>(List.of(
                texts.say("curve.head", texts.called(curve.name()), curve.participant(), curve.period(), curve.of() == null ? texts.say("curve.pay") : curve.of(), input.word()),
                "    " + texts.say("what-if.where", input.id(), input.file(), String.valueOf(input.row()), input.column())));
        for (PayoutCurve.Point point : curve.points()) {
            lines.add(texts.say("curve.point", point.at(), point.standing() == null || point.standing().equals(Tries.DUE) ? point.result()
                    : Heading.standing(point.standing(), point.result(), texts), texts.say("curve.kind." + point.kind())));
            point.turned().forEach(one -> lines.add("    " + one.in(texts)));
        }
        lines.add(texts.say(curve.complete() ? "curve.evaluations" : "curve.cut", String.valueOf(curve.evaluations())));
        return lines;
    }
}
