package org.meritrail.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.meritrail.simulation.CurveCsv;
import org.meritrail.simulation.CurveText;
import org.meritrail.simulation.PayoutCurve;
import org.meritrail.simulation.Place;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a participant's pay comes to over all values of one input, as points for a chart. */
@Command(name = "curve")
final class DrawCurve implements Callable<Integer> {

    @Mixin
    private AskedAbout about;

    @Option(names = "--input", paramLabel = "FILE:ROW:COLUMN", required = true, descriptionKey = "asked.input")
    private String input;

    @Option(names = "--from", paramLabel = "VALUE", defaultValue = "", descriptionKey = "curve.from")
    private String from;

    @Option(names = "--to", paramLabel = "VALUE", defaultValue = "", descriptionKey = "curve.to")
    private String to;

    @Option(names = "--csv", descriptionKey = "curve.csv")
    private boolean csv;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        return about.answer(language, spec, situation -> {
            PayoutCurve curve = PayoutCurve.of(situation, about.of(), Place.parse(input), from, to);
            if (csv) {
                spec.commandLine().getOut().print(new String(CurveCsv.bytes(curve, language.texts()), StandardCharsets.UTF_8));
                spec.commandLine().getOut().flush();
            } else {
                language.print(curve, CurveText::of, spec.commandLine().getOut());
            }
        });
    }
}
