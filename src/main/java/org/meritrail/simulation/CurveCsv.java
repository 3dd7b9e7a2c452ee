package org.meritrail.simulation;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.meritrail.excel.SafeCsv;
import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;

/** A curve as a table for a chart, one point a row. */
public final class CurveCsv {

    private CurveCsv() {
    }

    /** @param texts the language in which it is told what turned out otherwise */
    public static byte[] bytes(PayoutCurve curve, Texts texts) {
        Texts words = texts.inFiles();
        return SafeCsv.bytes(csv -> {
            csv.row("kind", "input", "standing", "result", "unit", "turned");
            for (PayoutCurve.Point point : curve.points()) {
                csv.row(point.kind(), cell(point.at()), point.standing(), cell(point.result()), unit(point.result()),
                        point.turned().stream().map(one -> one.in(words)).collect(Collectors.joining("; ")));
            }
        });
    }

    /** Null for what is missing or nothing due. */
    private static Object cell(Fact fact) {
        return fact.value() != null && fact.result(true) instanceof Amount ? new BigDecimal(fact.value()) : fact.value();
    }

    private static String unit(Fact fact) {
        return fact.currency() == null ? fact.kind() : fact.currency();
    }
}
