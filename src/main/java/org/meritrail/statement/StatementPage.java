package org.meritrail.statement;

import java.util.List;
import org.meritrail.explanation.GroundText;
import org.meritrail.kernel.Texts;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A statement as a page to be read, printed or sent; complete in itself, without scripts, images or anything from elsewhere. */
public final class StatementPage {

    private static final TemplateEngine ENGINE = engine();

    private StatementPage() {
    }

    /** A step as it is shown. */
    public record Shown(int number, String name, String result, String reads, List<String> grounds) {
    }

    /**
     * @param next  what else would have come out, each as a sentence
     * @param reads how it came about; null where nothing tells
     * @param step  the number of the step that tells more; null for none
     */
    public record Result(String name, String value, List<String> next, String reads, Integer step) {
    }

    /** What is told of the person, as it is shown. */
    public static List<Result> results(Statement statement, Texts texts) {
        return shown(statement, statement.results(), texts);
    }

    private static List<Result> shown(Statement statement, List<Statement.Told> told, Texts texts) {
        GroundText grounds = new GroundText(texts);
        return told.stream().map(one -> new Result(one.name(), one.value().in(texts), grounds.next(one.next()),
                statement.source(one).map(step -> StatementText.reads(step, texts)).orElse(null), one.step())).toList();
    }

    public static String of(Statement statement, Texts texts) {
        GroundText grounds = new GroundText(texts);
        Context context = new Context(texts.locale());
        context.setVariable("t", texts);
        context.setVariable("s", statement);
        context.setVariable("results", results(statement, texts));
        context.setVariable("pay", shown(statement, statement.pay(), texts));
        context.setVariable("way", statement.taken().stream().map(one -> shown(statement, one, grounds, texts)).toList());
        return ENGINE.process("statement", context);
    }

    private static Shown shown(Statement statement, Statement.Numbered one, GroundText grounds, Texts texts) {
        return new Shown(one.number(), StatementText.name(statement, one.step()), one.step().result().in(texts),
                StatementText.reads(one.step(), texts), StatementText.grounds(one.step(), grounds));
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(StatementPage.class.getClassLoader());
        resolver.setPrefix("org/meritrail/statement/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
