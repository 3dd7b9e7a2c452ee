package org.meritrail.authoring.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.SheetKind;
import org.meritrail.policy.sheets.WordList;

/** Lays an outline out as a workbook: every sheet of the system with all its headings, and one sheet for each table. */
final class Layout {

    private static final List<WordList> OF_CELLS = List.of(WordList.CELL, WordList.BUILT_IN);
    private static final String CURRENCY = "EUR";

    private final Outline outline;
    private final Texts words;
    private final String currency;
    private final Translation translation;
    private final Book book;

    Layout(Outline outline, Texts words, String currency) {
        this.outline = outline;
        this.words = words;
        this.currency = currency;
        this.translation = new Translation(words, outline.glossary());
        this.book = new Book(words);
    }

    Book book() {
        outline.sheets().forEach(sheet -> SheetKind.of(sheet.name()).ifPresentOrElse(kind -> add(kind, sheet), () -> addTable(sheet)));
        return book;
    }

    private void add(SheetKind kind, Outline.Sheet sheet) {
        boolean front = kind == SheetKind.ABOUT;
        Page page = book.page(kind.key(), front ? own(outline.title()) : words.say("sheet." + kind.key()), own(sheet.hint()));
        List<String> typed = sheet.rows().get(0);
        List<String> headings = headings(kind, typed);
        page.headings(headings.stream().map(key -> words.say("heading." + key)).toArray(String[]::new));
        List<String> keys = typed.stream().map(heading -> key(kind, heading)).toList();
        for (List<String> row : sheet.rows().subList(1, sheet.rows().size())) {
            page.row(headings.stream().map(heading -> keys.contains(heading) ? cell(kind, heading, row.get(keys.indexOf(heading))) : null).toArray());
        }
        if (front) {
            page.fixedFirst();
        }
        if (kind == SheetKind.EXAMPLES) {
            page.grouped();
        }
        page.finish();
    }

    private static String key(SheetKind kind, String heading) {
        return all(kind).filter(key -> Texts.ENGLISH.say("heading." + key).equals(heading)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no heading of " + kind + " is “" + heading + "”"));
    }

    private static Stream<String> all(SheetKind kind) {
        return Stream.concat(kind.required().stream(), kind.optional().stream());
    }

    /** What the outline uses, the sentence and the note, and at the end what it does not use. */
    private static List<String> headings(SheetKind kind, List<String> typed) {
        List<String> used = typed.stream().map(heading -> key(kind, heading)).toList();
        List<String> texts = Stream.of("reads-as", "note").filter(kind.optional()::contains).filter(key -> !used.contains(key)).toList();
        List<String> headings = new ArrayList<>(used);
        headings.addAll(used.contains("note") ? used.size() - 1 : used.size(), texts);
        all(kind).filter(key -> !headings.contains(key)).forEach(headings::add);
        return headings;
    }

    private Typed cell(SheetKind kind, String heading, String typed) {
        List<WordList> lists = kind == SheetKind.ABOUT
                ? List.of(WordList.ABOUT, WordList.ROUNDING, WordList.CHANGE_OF_PLAN)
                : kind == SheetKind.EXAMPLES && !heading.equals("kind") ? List.of(WordList.EXAMPLE, WordList.SET, WordList.BUILT_IN)
                : Offer.of(kind, heading).map(Offer::words).orElse(List.of(WordList.BUILT_IN));
        return typed(typed, lists);
    }

    private Typed typed(String typed, List<WordList> lists) {
        if (typed.isEmpty()) {
            return null;
        }
        String here = typed.equals(CURRENCY) ? currency : typed.replaceFirst(" " + CURRENCY + "$", " " + currency);
        return Typed.of(here) instanceof Typed.Words text && !text.text().equals(currency) ? new Typed.Words(translation.say(text.text(), lists)) : Typed.of(here);
    }

    private void addTable(Outline.Sheet sheet) {
        Page page = book.table(own(sheet.name()), own(sheet.hint()));
        int id = IntStream.range(0, sheet.rows().size()).filter(at -> sheet.rows().get(at).get(0).equals("id")).findFirst().orElseThrow();
        sheet.rows().subList(0, id).forEach(row -> setting(page, row));
        page.gap();
        heading(page, words.say("heading.id"), sheet.rows().get(id), List.of(WordList.BAND));
        heading(page, words.say("template.compares"), sheet.rows().get(id + 1), List.of(WordList.COMPARISON));
        heading(page, words.say("heading.unit"), sheet.rows().get(id + 2), List.of(WordList.UNIT));
        sheet.rows().subList(id + 3, sheet.rows().size()).forEach(row -> page.row(row(row)));
        page.finish();
    }

    private void setting(Page page, List<String> row) {
        String name = WordList.SETTING.translated(row.get(0), Texts.ENGLISH, words).orElseThrow();
        List<WordList> lists = WordList.SETTING.keys().stream().filter(key -> words.say(key).equals(name)).map(Offer::beside).flatMap(Optional::stream)
                .flatMap(offer -> offer.words().stream()).toList();
        page.setting(name, typed(row.get(1), lists));
    }

    private void heading(Page page, String first, List<String> row, List<WordList> lists) {
        page.headings(Stream.concat(Stream.of(first), row.stream().skip(1)
                .map(cell -> cell.equals(CURRENCY) ? currency : translation.say(cell, lists))).toArray(String[]::new));
    }

    /** Below the units of a matrix stand rows that begin with a comparison and a unit. */
    private Object[] row(List<String> row) {
        boolean across = WordList.COMPARISON.words(Texts.ENGLISH).contains(row.get(0));
        List<WordList> lists = across ? List.of(WordList.COMPARISON, WordList.UNIT, WordList.CELL) : OF_CELLS;
        return row.stream().map(cell -> typed(cell, lists)).toArray();
    }

    private String own(String text) {
        return translation.say(text, List.of());
    }
}
