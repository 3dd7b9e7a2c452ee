package org.meritrail.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

import static org.assertj.core.api.Assertions.assertThat;

class CarriedLineTest {

    static Stream<Result> results() {
        Exact third = Exact.ONE.dividedBy(Exact.of(3));
        Message reason = Message.of("nothing-due.component", "Bonus \"x\"\n\0", Message.of("notice.text", List.of("a", third)), Exact.of("0.10"),
                new Amount(third, Unit.money("EUR")));
        return Stream.of(Amount.money("-0.005", "EUR"), new Amount(third, Unit.money("JPY")), new Amount(Exact.of("0.07"), Unit.PERCENT),
                Amount.number(0), new Amount(Exact.of("123456789012345678901234567890.123"), Unit.COUNT), new Amount(third.negated(), Unit.SCORE),
                new Label("=1+1\r\n\0\ud83d\ude00"), new Label(""), new Day(LocalDate.of(2024, 2, 29)), YesNo.YES, YesNo.NO,
                new Result.NothingDue(reason), new Result.Missing(reason, true), new Result.Missing(reason, false));
    }

    @ParameterizedTest
    @MethodSource("results")
    void readsBackWhatWasWritten(Result result) {
        for (String participant : List.of("P-1", "")) {
            Earlier.Entry entry = new Earlier.Entry(Period.parse("2026-07-01..2026-07-14"), "Owed after", "Deals", Scope.key("D\n1/\0", participant), result);
            assertThat(Json.read(Json.of(CarriedLine.of(entry)), CarriedLine.class).entry()).isEqualTo(entry);
        }
    }
}
