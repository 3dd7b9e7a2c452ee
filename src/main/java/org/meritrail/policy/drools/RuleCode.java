package org.meritrail.policy.drools;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.VarType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/**
 * The part of Java that conditions and consequences of rules are written in: values are read, compared and reckoned with, and facts
 * inserted. No loop but over the elements of something, no lambda, class, cast, array or assignment, and no floating point.
 */
final class RuleCode {

    private static final Set<Class<? extends Node>> EXPRESSIONS = Set.of(EnclosedExpr.class, BinaryExpr.class, UnaryExpr.class, ConditionalExpr.class,
            MethodCallExpr.class, FieldAccessExpr.class, NameExpr.class, SimpleName.class, Name.class, StringLiteralExpr.class,
            IntegerLiteralExpr.class, LongLiteralExpr.class, BooleanLiteralExpr.class, NullLiteralExpr.class, ObjectCreationExpr.class,
            ClassOrInterfaceType.class);
    private static final Set<Class<? extends Node>> STATEMENTS = Set.of(BlockStmt.class, ExpressionStmt.class, IfStmt.class, ForEachStmt.class,
            VariableDeclarationExpr.class, VariableDeclarator.class, PrimitiveType.class, VarType.class);
    private static final Set<BinaryExpr.Operator> OPERATORS = EnumSet.of(BinaryExpr.Operator.OR, BinaryExpr.Operator.AND, BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS, BinaryExpr.Operator.LESS, BinaryExpr.Operator.GREATER, BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER_EQUALS, BinaryExpr.Operator.PLUS, BinaryExpr.Operator.MINUS, BinaryExpr.Operator.MULTIPLY);
    private static final Set<UnaryExpr.Operator> SIGNS = EnumSet.of(UnaryExpr.Operator.LOGICAL_COMPLEMENT, UnaryExpr.Operator.MINUS);
    private static final Set<String> ANSWERS = Set.of("answer", "yes");

    private static final Pattern PLACEHOLDER = Pattern.compile("@\\{(\\w+)}");

    private final String file;
    private final Set<String> imported;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();
    private final JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));
    private final Growth growth = new Growth();
    private String asked = "";

    /** @param imported simple names of the types that the file imports */
    RuleCode(String file, Set<String> imported, Findings findings) {
        this.file = file;
        this.imported = imported;
        this.findings = findings;
    }

    /** Makes a variable known. @param variable null for none */
    void know(String variable) {
        known.add(String.valueOf(variable));
    }

    /** The rule that one of the conditions names by {@code rule == "..."}; empty for none. */
    String asked() {
        return asked;
    }

    /** A condition whose value a variable holds. */
    void bound(String variable, String typed, int line) {
        condition(typed, line).ifPresent(value -> growth.hold(variable, value));
        know(variable);
    }

    /** @return empty if it cannot be read */
    Optional<Expression> condition(String typed, int line) {
        ParseResult<Expression> parsed = parser.parseExpression(typed);
        if (!parsed.isSuccessful()) {
            refuse("other", typed, line);
            return Optional.empty();
        }
        Expression condition = parsed.getResult().orElseThrow();
        if (condition instanceof BinaryExpr equal && equal.getOperator() == BinaryExpr.Operator.EQUALS && equal.getLeft().toString().equals("rule")
                && equal.getRight() instanceof StringLiteralExpr rule) {
            asked = rule.asString();
        }
        condition.walk(node -> check(node, line, true));
        checkGrowth(condition, line);
        return Optional.of(condition);
    }

    private void checkGrowth(Node code, int line) {
        if (!growth.isBearable(code)) {
            refuse("growth", code.toString(), line(code, line));
        }
    }

    /**
     * What an operation does, as it stands in its template.
     *
     * @param line on which the statements start
     */
    void consequence(String typed, int line) {
        Matcher placeholder = PLACEHOLDER.matcher(typed);
        placeholder.results().forEach(found -> know(variable(found)));
        statements(placeholder.replaceAll(RuleCode::variable), line, call -> true);
    }

    /** What a one-off rule does. @param question the variable whose answers alone may be inserted */
    void answers(String typed, int line, String question) {
        statements(typed, line, inserted -> inserted instanceof MethodCallExpr answer && ANSWERS.contains(answer.getNameAsString())
                && answer.getScope().map(Expression::toString).filter(question::equals).isPresent());
    }

    private static String variable(MatchResult placeholder) {
        return "placeholder_" + placeholder.group(1);
    }

    private void statements(String typed, int line, Predicate<Expression> mayBeInserted) {
        ParseResult<BlockStmt> parsed = parser.parseBlock("{" + typed + "\n}");
        if (!parsed.isSuccessful()) {
            refuse("other", typed.lines().findFirst().orElse(""), line);
            return;
        }
        BlockStmt block = parsed.getResult().orElseThrow();
        block.findAll(VariableDeclarator.class).forEach(variable -> {
            know(variable.getNameAsString());
            variable.getInitializer().ifPresent(value -> growth.hold(variable.getNameAsString(), value));
        });
        block.walk(node -> check(node, line, false));
        block.findAll(ExpressionStmt.class).forEach(statement -> checkGrowth(statement, line));
        block.findAll(ExpressionStmt.class).stream().filter(statement -> !isLocal(statement) && !inserts(statement, mayBeInserted))
                .forEach(statement -> findings.add(FindingCode.RULE_DOES_MORE, RuleFiles.line(file, line(statement, line)), statement.toString()));
    }

    private static boolean isLocal(ExpressionStmt statement) {
        return statement.getExpression() instanceof VariableDeclarationExpr;
    }

    private static boolean inserts(ExpressionStmt statement, Predicate<Expression> mayBeInserted) {
        return statement.getExpression() instanceof MethodCallExpr call && isInsert(call) && mayBeInserted.test(call.getArgument(0));
    }

    private static boolean isInsert(MethodCallExpr call) {
        return call.getScope().isEmpty() && call.getNameAsString().equals("insert") && call.getArguments().size() == 1;
    }

    private void check(Node node, int line, boolean condition) {
        refusal(node, condition).ifPresent(key -> refuse(key, node.toString(), line(node, line)));
        if (node instanceof NameExpr || node instanceof FieldAccessExpr) {
            name((Expression) node, line, condition);
        } else if (node instanceof ClassOrInterfaceType type && !isType(type.getNameWithScope()) && !(type.getParentNode().orElse(null) instanceof ClassOrInterfaceType)) {
            unknown(type.getNameWithScope(), line(node, line));
        } else if (node instanceof MethodCallExpr call && call.getScope().isEmpty() && !(condition ? isOfFact(call) : isInsert(call))) {
            unknown(call.getNameAsString(), line(node, line));
        }
    }

    /** In a condition, a call on nothing is one on the fact. */
    private static boolean isOfFact(MethodCallExpr call) {
        String name = call.getNameAsString();
        return Character.isLowerCase(name.charAt(0)) && !name.equals("eval");
    }

    /** The key of what is wrong with a part of the code by itself. */
    private static Optional<String> refusal(Node node, boolean condition) {
        if (node instanceof BinaryExpr binary && !OPERATORS.contains(binary.getOperator()) || node instanceof UnaryExpr unary && !SIGNS.contains(unary.getOperator())) {
            return Optional.of("operator");
        }
        if (!condition && node instanceof BinaryExpr binary && comparesIdentity(binary)) {
            return Optional.of("identity");
        }
        if (node instanceof ObjectCreationExpr made && (made.getAnonymousClassBody().isPresent() || made.getScope().isPresent())) {
            return Optional.of("class");
        }
        boolean allowed = EXPRESSIONS.contains(node.getClass()) || !condition && STATEMENTS.contains(node.getClass());
        boolean floating = node instanceof DoubleLiteralExpr || node instanceof PrimitiveType type && isFloating(type);
        return floating ? Optional.of("floating") : allowed ? Optional.empty() : Optional.of(key(node));
    }

    private static boolean isFloating(PrimitiveType type) {
        return type.getType() == PrimitiveType.Primitive.DOUBLE || type.getType() == PrimitiveType.Primitive.FLOAT;
    }

    /** In a consequence, unlike in a condition, two equal texts or numbers can be different objects. */
    private static boolean comparesIdentity(BinaryExpr binary) {
        boolean equality = binary.getOperator() == BinaryExpr.Operator.EQUALS || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        return equality && Stream.of(binary.getLeft(), binary.getRight()).noneMatch(side -> side.isIntegerLiteralExpr() || side.isNullLiteralExpr());
    }

    private static String key(Node node) {
        if (node instanceof ForStmt || node instanceof WhileStmt || node instanceof DoStmt) {
            return "loop";
        }
        if (node instanceof LambdaExpr || node instanceof MethodReferenceExpr) {
            return "lambda";
        }
        if (node instanceof LocalClassDeclarationStmt || node instanceof LocalRecordDeclarationStmt) {
            return "class";
        }
        return node instanceof AssignExpr ? "assignment" : node instanceof CastExpr || node instanceof InstanceOfExpr ? "cast" : "other";
    }

    /** A name must be a variable, the start of a type that rules may use or, in a condition, a property of the fact. */
    private void name(Expression expression, int line, boolean condition) {
        boolean whole = !(expression.getParentNode().orElse(null) instanceof FieldAccessExpr outer) || outer.getScope() != expression;
        if (!whole || !isDotted(expression)) {
            return;
        }
        String dotted = expression.toString();
        List<String> names = List.of(dotted.split("\\."));
        boolean property = condition && names.stream().noneMatch(name -> Character.isUpperCase(name.charAt(0)));
        if (!known.contains(names.get(0)) && !property && !isTypeOrMember(dotted)) {
            unknown(dotted, line(expression, line));
        }
    }

    private static boolean isDotted(Expression expression) {
        return expression instanceof NameExpr || expression instanceof FieldAccessExpr access && isDotted(access.getScope());
    }

    private boolean isTypeOrMember(String dotted) {
        int last = dotted.lastIndexOf('.');
        return isType(dotted) || last > 0 && isTypeOrMember(dotted.substring(0, last));
    }

    private boolean isType(String name) {
        return imported.contains(name) || AllowedCode.isJava(name);
    }

    private void unknown(String name, int line) {
        findings.add(FindingCode.IMPORT_REFUSED, RuleFiles.line(file, line), name, name);
    }

    private void refuse(String key, String typed, int line) {
        findings.add(FindingCode.RULE_CODE_REFUSED, RuleFiles.line(file, line), typed, Message.of("rule-code." + key));
    }

    private static int line(Node node, int first) {
        return first + node.getBegin().map(at -> at.line - 1).orElse(0);
    }
}
