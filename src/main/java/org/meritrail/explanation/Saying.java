package org.meritrail.explanation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Value;

/**
 * A sentence as it stands in JSON, in no language yet: a key of the bundles and what fills its gaps.
 *
 * @param arguments in their order
 */
public record Saying(String key, List<Argument> arguments) implements Phrase {

    /** Exactly one of these is not null. */
    public record Argument(String text, String number, Fact fact, Saying saying, List<Argument> list) implements Phrase {

        private static Argument of(Object argument) {
            if (argument instanceof Value value) {
                return new Argument(null, null, Fact.of(value), null, null);
            }
            if (argument instanceof Message message) {
                return new Argument(null, null, null, Saying.of(message), null);
            }
            if (argument instanceof Exact number) {
                return new Argument(null, number.plain(), null, null, null);
            }
            if (argument instanceof List<?> several) {
                return new Argument(null, null, null, null, several.stream().map(Argument::of).toList());
            }
            return new Argument(argument.toString(), null, null, null, null);
        }

        private Argument withoutOthers(String participant) {
            return new Argument(text, number, fact == null ? null : fact.withoutOthers(participant), saying == null ? null : saying.withoutOthers(participant),
                    list == null ? null : list.stream().map(one -> one.withoutOthers(participant)).toList());
        }

        private Argument with(UnaryOperator<String> written) {
            return new Argument(text == null ? null : written.apply(text), number, fact == null ? null : fact.with(written),
                    saying == null ? null : saying.with(written), list == null ? null : list.stream().map(one -> one.with(written)).toList());
        }

        private Object value() {
            return text != null ? text
                    : number != null ? Exact.parse(number)
                    : fact != null ? fact.result(true)
                    : saying != null ? saying.message()
                    : list.stream().map(Argument::value).toList();
        }

        @Override
        public String in(Texts texts) {
            return text != null ? texts.telling(text)
                    : number != null ? texts.number(Exact.parse(number), 0)
                    : fact != null ? fact.in(texts)
                    : saying != null ? saying.in(texts)
                    : String.join(", ", list.stream().map(one -> one.in(texts)).toList());
        }
    }

    /** With other texts, such as tokens in the place of people's codes, in its gaps. */
    public Saying with(UnaryOperator<String> written) {
        return new Saying(key, arguments.stream().map(argument -> argument.with(written)).toList());
    }

    public static Saying of(Message message) {
        return new Saying(message.key(), message.arguments().stream().map(Argument::of).toList());
    }

    /** For a participant's own eyes: somebody else whose figure is missing is not named, nor why it is missing. */
    public Saying withoutOthers(String participant) {
        if (!key.equals(Result.Missing.OF_OTHER)) {
            return new Saying(key, arguments.stream().map(argument -> argument.withoutOthers(participant)).toList());
        }
        boolean own = participant.equals(arguments.get(1).text());
        return own ? arguments.get(2).saying().withoutOthers(participant) : new Saying("missing.of-somebody", arguments.subList(0, 1));
    }

    /** The inverse of {@link #of}. */
    public Message message() {
        return new Message(key, arguments.stream().map(Argument::value).toList());
    }

    @Override
    public String in(Texts texts) {
        return texts.filled(key, List.copyOf(arguments));
    }
}
