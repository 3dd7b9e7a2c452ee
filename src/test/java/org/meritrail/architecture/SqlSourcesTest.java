package org.meritrail.architecture;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** SQL is made of what stands in the source alone; whatever anybody typed goes to the database as a parameter. */
class SqlSourcesTest {

    /** Calls that give constants back when they are given constants. */
    private static final Set<String> PASSING_ON = Set.of("Entries.columns", "PersonRows.participant", "PersonRows.join", "PersonTexts.text",
            "PersonTexts.join", "String.join", "Map.of", "List.of");

    @Test
    void makesSqlOfConstantsOnly() throws IOException {
        List<MethodCallExpr> statements = sources().flatMap(source -> source.findAll(MethodCallExpr.class).stream())
                .filter(call -> call.getNameAsString().equals("sql") && call.getArguments().size() == 1).toList();

        assertThat(statements).hasSizeGreaterThan(60);
        assertThat(statements.stream().filter(statement -> !isConstant(statement.getArgument(0)))).isEmpty();
    }

    @Test
    void seesWhatIsNoConstant() {
        CompilationUnit source = parsed("""
                class Records {
                    private static final String TABLE = "payout";
                    void found(String typed) { jdbc.sql("select * from " + TABLE + " where name = '" + typed + "'"); below(typed); }
                    private void below(String passed) { jdbc.sql("select * from " + passed); }
                    void sound() { jdbc.sql("select * from " + TABLE + " where name = ?"); }
                }
                """);

        assertThat(source.findAll(MethodCallExpr.class).stream().filter(call -> call.getNameAsString().equals("sql"))
                .map(call -> isConstant(call.getArgument(0)))).containsExactly(false, false, true);
    }

    private static Stream<CompilationUnit> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java") && file.getParent().endsWith("jdbc")).sorted().toList().stream()
                    .map(SqlSourcesTest::read);
        }
    }

    private static CompilationUnit read(Path file) {
        try {
            return parsed(Files.readString(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static CompilationUnit parsed(String source) {
        return new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)).parse(source).getResult().orElseThrow();
    }

    private static boolean isConstant(Expression text) {
        if (text instanceof LiteralExpr) {
            return true;
        }
        if (text instanceof EnclosedExpr enclosed) {
            return isConstant(enclosed.getInner());
        }
        if (text instanceof BinaryExpr sum) {
            return isConstant(sum.getLeft()) && isConstant(sum.getRight());
        }
        return text instanceof NameExpr name ? isConstantField(name) || isConstantParameter(name) : text instanceof MethodCallExpr call && givesConstant(call);
    }

    private static boolean givesConstant(MethodCallExpr call) {
        return switch (call.getNameAsString()) {
            case "getOrDefault" -> isConstant(call.getScope().orElseThrow()) && isConstant(call.getArgument(1));
            case "nCopies" -> isConstant(call.getArgument(1));
            default -> PASSING_ON.contains(call.getScope().map(Expression::toString).orElse("") + "." + call.getNameAsString())
                    && call.getArguments().stream().allMatch(SqlSourcesTest::isConstant);
        };
    }

    private static boolean isConstantField(NameExpr name) {
        return name.findCompilationUnit().orElseThrow().findAll(FieldDeclaration.class).stream().filter(field -> field.isStatic() && field.isFinal())
                .flatMap(field -> field.getVariables().stream()).filter(field -> field.getNameAsString().equals(name.getNameAsString()))
                .anyMatch(field -> isConstant(field.getInitializer().orElseThrow()));
    }

    /** Of a method of the class's own that is given constants only. */
    private static boolean isConstantParameter(NameExpr name) {
        MethodDeclaration method = name.findAncestor(MethodDeclaration.class).orElseThrow();
        List<String> parameters = method.getParameters().stream().map(Parameter::getNameAsString).toList();
        int at = parameters.indexOf(name.getNameAsString());
        return at >= 0 && method.isPrivate() && name.findCompilationUnit().orElseThrow().findAll(MethodCallExpr.class).stream()
                .filter(call -> call.getNameAsString().equals(method.getNameAsString()) && call.getArguments().size() == parameters.size())
                .allMatch(call -> isConstant(call.getArgument(at)));
    }
}
