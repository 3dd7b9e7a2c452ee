package org.meritrail.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Saying;
import org.meritrail.explanation.WrittenExplanation;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.pseudonym.ConcealingJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How run files are written as JSON: what is null is left out, and an amount is a string of its decimals. */
public final class Json {

    /** A manager of thousands of deals has a deep but never an endless tree. */
    private static final int DEEPEST = 10_000;
    /** As many as most explanations have. */
    private static final int FIRST_BYTES = 1 << 18;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build())
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()).addSerializer(Exact.class, new CutDecimal())
                    .addSerializer(Message.class, new AsSaying()).addSerializer(Explanation.class, new AsWritten()))
            .build();

    private Json() {
    }

    public static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** With tokens in the place of people's codes and names. */
    static String of(Object value, UnaryOperator<String> concealing) {
        return written(MAPPER.writer(), value, concealing);
    }

    static byte[] bytes(Object value, UnaryOperator<String> concealing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BYTES);
        ObjectWriter writer = MAPPER.writer();
        try (JsonGenerator json = new ConcealingJson(writer.createGenerator(bytes), concealing)) {
            writer.writeValue(json, value);
        }
        return bytes.toByteArray();
    }

    private static String written(ObjectWriter writer, Object value, UnaryOperator<String> concealing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new ConcealingJson(writer.createGenerator(text), concealing)) {
            writer.writeValue(json, value);
        }
        return text.toString();
    }

    /** A text as it stands between quotes. */
    static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static void write(Path file, Object value) throws IOException {
        Files.write(file, pretty(value));
    }

    /** For people to read. */
    static byte[] pretty(Object value) {
        return pretty(value, UnaryOperator.identity());
    }

    /** The same with tokens in the place of people's codes and names. */
    static byte[] pretty(Object value, UnaryOperator<String> concealing) {
        return (written(MAPPER.writerWithDefaultPrettyPrinter(), value, concealing) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static void writeLines(Path file, Stream<?> values) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (Iterator<?> each = values.iterator(); each.hasNext(); ) {
                lines.write(of(each.next()));
                lines.write('\n');
            }
        }
    }

    public static Explanation explanation(byte[] json) {
        return read(json, WrittenExplanation.class).explanation();
    }

    private static Explanation explanation(String json) {
        return read(json, WrittenExplanation.class).explanation();
    }

    /** The explanation of one participant from a file of explanations, one a line. */
    public static Optional<Explanation> explanation(Path file, String participant) throws IOException {
        String start = "{\"schema\":" + of(Explanation.SCHEMA) + ",\"participant\":" + of(participant) + ",";
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines().filter(line -> line.startsWith(start)).findFirst().map(Json::explanation);
        }
    }

    /** The explanations of a file, one a line, in its order; to be closed. */
    public static Stream<Explanation> explanations(Path file) throws IOException {
        return Files.lines(file).map(Json::explanation);
    }

    /** Of another type than texts are, so that it is never concealed. */
    private static SerializableString number(String digits) {
        return new SerializedString(digits);
    }

    /** Where the decimals never end they are rounded, halves up, to as many as a {@link Fact} has. */
    private static final class CutDecimal extends StdSerializer<Exact> {

        CutDecimal() {
            super(Exact.class);
        }

        @Override
        public void serialize(Exact value, JsonGenerator json, SerializationContext context) {
            json.writeString(number(value.ends() ? value.plain() : value.toDecimal(Fact.DECIMALS).toPlainString()));
        }
    }

    private static final class AsSaying extends StdSerializer<Message> {

        AsSaying() {
            super(Message.class);
        }

        @Override
        public void serialize(Message value, JsonGenerator json, SerializationContext context) {
            json.writePOJO(Saying.of(value));
        }
    }

    private static final class AsWritten extends StdSerializer<Explanation> {

        AsWritten() {
            super(Explanation.class);
        }

        @Override
        public void serialize(Explanation value, JsonGenerator json, SerializationContext context) {
            json.writePOJO(WrittenExplanation.of(value));
        }
    }

    private static final class PlainDecimal extends StdSerializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(number(value.toPlainString()));
        }
    }
}
