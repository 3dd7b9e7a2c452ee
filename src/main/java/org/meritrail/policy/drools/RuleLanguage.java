package org.meritrail.policy.drools;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/**
 * The part of DRL that rules are written in, described in {@code docs/rules.md}; whatever is not listed here is refused at its line.
 *
 * <p>A one-off rule matches one question that asks it, and does nothing but insert answers, so that what it says depends on nothing else:
 * neither on other rules nor on the order they run in. The rules of operations match several facts, may accumulate them, and may come
 * after others by a number for their salience.
 */
final class RuleLanguage {

    private static final Pattern PACKAGE = Pattern.compile("rules(\\.[a-z][A-Za-z0-9_]*)+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’.,:;()%&@{}+\\-/]{1,200}");
    private static final Pattern SALIENCE = Pattern.compile("-?[0-9]{1,4}");
    private static final Pattern BOUND = Pattern.compile("(\\$?[A-Za-z_]\\w*)\\s*:\\s*(.*)", Pattern.DOTALL);
    private static final Set<String> ACCUMULATED = Set.of("collectList", "count");
    private static final String QUESTION = "Question";

    private final String file;
    private final boolean operation;
    private final RuleText text;
    private final Findings findings;
    private final Set<String> imported = new HashSet<>();
    private final Map<Place, String> asked = new TreeMap<>();

    RuleLanguage(RuleFile file, RuleText text, Findings findings) {
        this.file = file.path();
        this.operation = file.isOperation();
        this.text = text;
        this.findings = findings;
    }

    /**
     * Adds a finding for each thing that is not in the language.
     *
     * @return which rule's questions the rules of the file answer, by where they say so
     */
    Map<Place, String> check(PackageDescr parsed) {
        if (!PACKAGE.matcher(parsed.getName()).matches()) {
            add(FindingCode.RULE_PACKAGE, text.lineOf("package"), parsed.getName(), parsed.getName());
        }
        parsed.getImports().stream().map(one -> one.getTarget()).map(type -> type.substring(type.lastIndexOf('.') + 1)).forEach(imported::add);
        refuse("function", parsed.getFunctions());
        refuse("declaration", parsed.getTypeDeclarations());
        refuse("declaration", parsed.getEnumDeclarations());
        refuse("global", parsed.getGlobals());
        refuse("entry-point", parsed.getEntryPointDeclarations());
        refuse("window", parsed.getWindowDeclarations());
        parsed.getAttributes().forEach(this::refuse);
        if (parsed.getUnit() != null) {
            refuse("unit", text.lineOf("unit"), "");
        }
        parsed.getRules().forEach(rule -> check(rule, new HashSet<>(parsed.getAttributes())));
        return asked;
    }

    private void check(RuleDescr rule, Set<AttributeDescr> ofPackage) {
        if (!NAME.matcher(rule.getName()).matches()) {
            add(FindingCode.RULE_NAME_ODD, rule.getLine(), rule.getName(), rule.getName());
        }
        if (rule.isQuery()) {
            refuse("query", rule.getLine(), rule.getName());
            return;
        }
        rule.getAttributes().values().stream().filter(attribute -> !ofPackage.contains(attribute) && !isSalienceOfOperation(attribute))
                .forEach(this::refuse);
        rule.getAnnotations().forEach(annotation -> refuse("annotation", rule.getLine(), annotation.getName()));
        if (rule.getParentName() != null) {
            refuse("extends", rule.getLine(), rule.getParentName());
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse("named-consequence", rule.getConsequenceLine(), String.join(", ", rule.getNamedConsequences().keySet()));
        }
        RuleCode code = new RuleCode(file, imported, findings);
        conditions(rule, code);
        consequence(rule, code);
    }

    private boolean isSalienceOfOperation(AttributeDescr attribute) {
        return operation && attribute.getName().equals("salience") && SALIENCE.matcher(attribute.getValue()).matches();
    }

    private void conditions(RuleDescr rule, RuleCode code) {
        List<BaseDescr> conditions = rule.getLhs().getDescrs();
        conditions.forEach(condition -> condition(condition, rule.getLine(), code));
        if (!operation && (conditions.size() != 1 || !isQuestion(conditions.get(0)))) {
            add(FindingCode.RULE_NOT_ONE_QUESTION, rule.getLine(), rule.getName(), rule.getName());
        } else if (!operation) {
            asked.put(RuleFiles.line(file, rule.getLine()), code.asked());
        }
    }

    private static boolean isQuestion(BaseDescr condition) {
        return condition instanceof PatternDescr pattern && QUESTION.equals(pattern.getObjectType()) && pattern.getIdentifier() != null;
    }

    private void condition(BaseDescr condition, int fallback, RuleCode code) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern, fallback, code);
        } else {
            refuse("condition", line(condition, fallback), kind(condition));
        }
    }

    private static String kind(BaseDescr condition) {
        String type = condition.getClass().getSimpleName().replace("Descr", "");
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    private void pattern(PatternDescr pattern, int fallback, RuleCode code) {
        int line = line(pattern, fallback);
        boolean accumulated = operation && pattern.getSource() instanceof AccumulateDescr;
        if (accumulated) {
            accumulate((AccumulateDescr) pattern.getSource(), line, code);
        } else if (pattern.getSource() != null) {
            refuse("condition", line, kind(pattern.getSource()));
        } else if (!imported.contains(String.valueOf(pattern.getObjectType()))) {
            add(FindingCode.IMPORT_REFUSED, line, String.valueOf(pattern.getObjectType()), String.valueOf(pattern.getObjectType()));
        }
        if (pattern.isQuery() || pattern.isUnification()) {
            refuse("condition", line, "query");
        }
        refuse("window", pattern.getBehaviors());
        pattern.getAnnotations().forEach(annotation -> refuse("annotation", line, annotation.getName()));
        code.know(pattern.getIdentifier());
        pattern.getDescrs().forEach(constraint -> constraint(constraint, line, code));
    }

    private void constraint(BaseDescr constraint, int fallback, RuleCode code) {
        int line = line(constraint, fallback);
        if (!(constraint instanceof ExprConstraintDescr typed) || typed.getType() != ExprConstraintDescr.Type.NAMED) {
            refuse("positional", line, constraint.toString());
            return;
        }
        Matcher bound = BOUND.matcher(typed.getExpression());
        boolean binds = bound.matches();
        if (binds) {
            code.bound(bound.group(1), bound.group(2), line);
        } else {
            code.condition(typed.getExpression(), line);
        }
    }

    private void accumulate(AccumulateDescr accumulate, int line, RuleCode code) {
        condition(accumulate.getInputPattern(), line, code);
        if (!accumulate.isExternalFunction() || !accumulate.isSinglePattern()) {
            refuse("accumulate", line, "");
            return;
        }
        for (AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            if (!ACCUMULATED.contains(function.getFunction())) {
                refuse("accumulate", line, function.getFunction());
            }
            code.know(function.getBind());
            List.of(function.getParams()).forEach(parameter -> code.condition(parameter, line));
        }
    }

    private void consequence(RuleDescr rule, RuleCode code) {
        String statements = String.valueOf(rule.getConsequence());
        int line = text.lineOf(statements, rule.getConsequenceLine());
        if (operation) {
            code.consequence(statements, line);
        } else {
            code.answers(statements, line, question(rule));
        }
    }

    private static String question(RuleDescr rule) {
        return rule.getLhs().getDescrs().stream().filter(RuleLanguage::isQuestion).map(one -> ((PatternDescr) one).getIdentifier()).findFirst().orElse("");
    }

    private static int line(BaseDescr part, int fallback) {
        return part.getLine() > 0 ? part.getLine() : fallback;
    }

    private void refuse(AttributeDescr attribute) {
        refuse("attribute", attribute.getLine(), attribute.getName());
    }

    private void refuse(String part, Collection<? extends BaseDescr> refused) {
        refused.forEach(one -> refuse(part, line(one, 1), ""));
    }

    private void refuse(String part, int line, String typed) {
        add(FindingCode.RULE_PART_REFUSED, line, typed, Message.of("rule-part." + part, typed));
    }

    private void add(FindingCode code, int line, String typed, Object argument) {
        findings.add(code, RuleFiles.line(file, Math.max(1, line)), typed, argument);
    }
}
