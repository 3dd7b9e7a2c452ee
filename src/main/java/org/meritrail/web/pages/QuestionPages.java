package org.meritrail.web.pages;

import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.simulation.CurveCsv;
import org.meritrail.simulation.PayoutCurve;
import org.meritrail.web.AskedPayouts;
import org.meritrail.web.Download;
import org.meritrail.web.PayoutQuestions;
import org.meritrail.web.PayoutQuestions.Stretch;
import org.meritrail.web.PayoutQuestions.Subject;
import org.meritrail.web.PayoutQuestions.Supposed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why a payout is not another one, what would have changed it, and its curve over one input. Participants ask about their own. */
@Controller
class QuestionPages {

    private final Runs runs;
    private final AskedPayouts asked;
    private final PayoutQuestions questions;

    QuestionPages(Runs runs, AskedPayouts asked, PayoutQuestions questions) {
        this.runs = runs;
        this.asked = asked;
        this.questions = questions;
    }

    @GetMapping("/runs/{number}/payout/why-not")
    String whyNot(@PathVariable int number, @RequestParam String participant, @RequestParam(defaultValue = "") String of, Actor me, Texts texts, Model model) {
        return whyNot(others(me, number, participant), of, me, texts, model);
    }

    @GetMapping("/my/{number}/why-not")
    String myWhyNot(@PathVariable int number, @RequestParam(defaultValue = "") String of, Actor me, Texts texts, Model model) {
        return whyNot(own(me, number), of, me, texts, model);
    }

    private String whyNot(Subject subject, String of, Actor me, Texts texts, Model model) {
        fill(model, subject, of, me, texts);
        return answered(model, questions.whyNot(me, subject, of), "why-not");
    }

    /** @param enough evaluations after which no further input is begun */
    @GetMapping("/runs/{number}/payout/what-if")
    String whatIf(@PathVariable int number, @RequestParam String participant, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String input,
                  @RequestParam(defaultValue = "") String value, @RequestParam(defaultValue = "" + PayoutQuestions.ENOUGH) int enough, Actor me, Texts texts, Model model) {
        return whatIf(others(me, number, participant), of, new Supposed(input, value.strip(), enough), me, texts, model);
    }

    @GetMapping("/my/{number}/what-if")
    String myWhatIf(@PathVariable int number, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String input,
                    @RequestParam(defaultValue = "") String value, @RequestParam(defaultValue = "" + PayoutQuestions.ENOUGH) int enough, Actor me, Texts texts, Model model) {
        return whatIf(own(me, number), of, new Supposed(input, value.strip(), enough), me, texts, model);
    }

    private String whatIf(Subject subject, String of, Supposed supposed, Actor me, Texts texts, Model model) {
        fill(model, subject, of, me, texts);
        model.addAttribute("supposed", supposed);
        return answered(model, questions.whatIf(me, subject, of, supposed).fold(answer -> Decision.granted(ShownChanges.of(answer, texts)), Decision.Refused::new), "what-if");
    }

    @GetMapping("/runs/{number}/payout/curve")
    String curve(@PathVariable int number, @RequestParam String participant, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String input,
                 @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Actor me, Texts texts, Model model) {
        return curve(others(me, number, participant), of, new Stretch(input, from.strip(), to.strip()), me, texts, model);
    }

    @GetMapping("/my/{number}/curve")
    String myCurve(@PathVariable int number, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String input,
                   @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Actor me, Texts texts, Model model) {
        return curve(own(me, number), of, new Stretch(input, from.strip(), to.strip()), me, texts, model);
    }

    private String curve(Subject subject, String of, Stretch stretch, Actor me, Texts texts, Model model) {
        fill(model, subject, of, me, texts);
        model.addAttribute("stretch", stretch);
        if (stretch.input().isEmpty()) {
            return "curve";
        }
        return answered(model, questions.curve(me, subject, of, stretch).fold(curve -> {
            model.addAttribute("picture", CurvePicture.of(curve, texts).orElse(null));
            return Decision.granted(curve);
        }, Decision.Refused::new), "curve");
    }

    @GetMapping("/runs/{number}/payout/curve.csv")
    Object curveTable(@PathVariable int number, @RequestParam String participant, @RequestParam(defaultValue = "") String of, @RequestParam String input,
                      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Actor me, Texts texts, RedirectAttributes next) {
        Subject subject = others(me, number, participant);
        next.addAttribute("participant", participant);
        return new Answering(next).sent(table(questions.curve(me, subject, of, new Stretch(input, from, to)), texts), "/runs/" + number + "/payout");
    }

    @GetMapping("/my/{number}/curve.csv")
    Object myCurveTable(@PathVariable int number, @RequestParam(defaultValue = "") String of, @RequestParam String input, @RequestParam(defaultValue = "") String from,
                        @RequestParam(defaultValue = "") String to, Actor me, Texts texts, RedirectAttributes next) {
        return new Answering(next).sent(table(questions.curve(me, own(me, number), of, new Stretch(input, from, to)), texts), "/my/" + number);
    }

    private static Decision<Download> table(Decision<PayoutCurve> curve, Texts texts) {
        return curve.fold(drawn -> Decision.granted(new Download("curve-" + drawn.period() + ".csv", CurveCsv.bytes(drawn, texts))), Decision.Refused::new);
    }

    private Subject others(Actor me, int run, String participant) {
        return new Subject(asked.of(me, run, participant).orElseThrow(Nothing::new), false);
    }

    private Subject own(Actor me, int run) {
        return new Subject(asked.own(me, run).orElseThrow(Nothing::new), true);
    }

    private void fill(Model model, Subject subject, String of, Actor me, Texts texts) {
        Run run = runs.run(subject.payout().run()).orElseThrow(Nothing::new);
        model.addAttribute("run", run);
        model.addAttribute("payout", subject.payout());
        model.addAttribute("own", subject.own());
        model.addAttribute("of", of);
        model.addAttribute("askable", questions.askable(subject));
        model.addAttribute("places", new Places(texts, run.order().version(), run.order().delivery(), !subject.own() && me.may(Right.SEE_POLICY)));
    }

    private static String answered(Model model, Decision<?> answer, String page) {
        Message refusal = answer.fold(told -> {
            model.addAttribute("answer", told);
            return null;
        }, reason -> reason);
        model.addAttribute("refusal", refusal);
        return page;
    }
}
