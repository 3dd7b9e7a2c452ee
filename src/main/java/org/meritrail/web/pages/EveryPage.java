package org.meritrail.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Texts;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every template knows: {@code t}, the texts of the reader's language; {@code w}, how numbers and days are written in it;
 * {@code me}, who reads, or null; {@code may}, the names of the reader's rights; {@code here}, the address to come back to; {@code path}, the same without what is asked there.
 */
@ControllerAdvice
class EveryPage {

    @ModelAttribute
    void fill(Model model, Texts texts, Actor me, HttpServletRequest request) {
        model.addAttribute("t", texts);
        model.addAttribute("w", new Written(texts));
        model.addAttribute("me", me);
        model.addAttribute("may", rights(me));
        model.addAttribute("here", here(request));
        model.addAttribute("path", asked(request));
        model.addAttribute("area", asked(request).split("/", 3)[1]);
    }

    private static Set<String> rights(Actor me) {
        return me == null ? Set.of() : Stream.of(Right.values()).filter(me::may).map(Right::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Without the language, which the links of the switch add. */
    private static String here(HttpServletRequest request) {
        String query = UriComponentsBuilder.newInstance().query(request.getQueryString()).replaceQueryParam(ReadersLanguage.SWITCH).build().getQuery();
        return asked(request) + "?" + (query == null ? "" : query + "&") + ReadersLanguage.SWITCH + "=";
    }

    /** What the reader asked for, also where an error is told instead. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
    }
}
