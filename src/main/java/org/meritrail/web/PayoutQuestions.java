package org.meritrail.web;

import java.util.function.Function;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Questions;
import org.meritrail.batch.Runs;
import org.meritrail.explanation.Explanation;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.simulation.Askable;
import org.meritrail.simulation.PayoutCurve;
import org.meritrail.simulation.Place;
import org.meritrail.simulation.Situation;
import org.meritrail.simulation.WhatIf;
import org.meritrail.simulation.WhyNot;
import org.springframework.stereotype.Component;

/** Answers questions about payouts that somebody was found to see, and leaves a trace of who asked. Participants ask about lines that their explanation tells. */
@Component
public final class PayoutQuestions {

    /** After so many evaluations no further input is begun, unless more are asked for; more than {@link WhatIf#ENOUGH} are refused, since nobody else can ask meanwhile. */
    public static final int ENOUGH = 200;

    /** @param own whether the reader is the participant */
    public record Subject(Payout payout, boolean own) {
    }

    /**
     * One input, as explanations name it.
     *
     * @param input FILE:ROW:COLUMN; empty for all
     * @param value that it might hold; empty for whichever changes something
     * @param enough evaluations after which no further input is begun
     */
    public record Supposed(String input, String value, int enough) {

        private WhatIf answer(Situation situation, String of) {
            return input.isEmpty() ? WhatIf.of(situation, of, enough)
                    : value.isEmpty() ? WhatIf.of(situation, of, Place.parse(input)) : WhatIf.of(situation, of, Place.parse(input), value);
        }
    }

    /** The input that a curve goes over, and between which values; empty for as far as is sensible. */
    public record Stretch(String input, String from, String to) {
    }

    private final Runs runs;
    private final Questions questions;
    private final Inquiries inquiries;

    public PayoutQuestions(Runs runs, Questions questions, Inquiries inquiries) {
        this.runs = runs;
        this.questions = questions;
        this.inquiries = inquiries;
    }

    public Askable askable(Subject subject) {
        Explanation explanation = runs.explanation(subject.payout());
        return Askable.in(subject.own() ? explanation.withoutOthers() : explanation);
    }

    /** @param of name of the line that is asked about; empty for the whole pay */
    public Decision<WhyNot> whyNot(Actor me, Subject subject, String of) {
        return ask(me, subject, "why-not", of, situation -> WhyNot.of(situation, of));
    }

    public Decision<WhatIf> whatIf(Actor me, Subject subject, String of, Supposed supposed) {
        if (supposed.enough() > WhatIf.ENOUGH) {
            return Decision.refused(Questions.SENSELESS, Message.of("simulation.too-many", supposed.enough(), WhatIf.ENOUGH));
        }
        return ask(me, subject, "what-if", of, situation -> supposed.answer(situation, of));
    }

    public Decision<PayoutCurve> curve(Actor me, Subject subject, String of, Stretch stretch) {
        return ask(me, subject, "curve", of, situation -> PayoutCurve.of(situation, of, Place.parse(stretch.input()), stretch.from(), stretch.to()));
    }

    private <T> Decision<T> ask(Actor me, Subject subject, String name, String of, Function<Situation, T> question) {
        boolean told = of.isEmpty() || askable(subject).lines().contains(of);
        // what nobody calls a line may be anything, and stays out of the ledger
        inquiries.question(me, subject.payout(), name, told ? of : "");
        if (subject.own() && !told) {
            return Decision.refused(Questions.SENSELESS, Message.of("simulation.no-line", of));
        }
        return questions.ask(subject.payout(), subject.own(), question);
    }
}
