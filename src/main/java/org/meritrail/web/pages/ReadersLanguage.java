package org.meritrail.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.governance.Account;
import org.meritrail.kernel.Texts;
import org.meritrail.web.security.Visitor;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Which language somebody reads: what they switched to, or chose for their account, or what their browser asks for, or English. Where the
 * first two name no region, numbers are written as in the one that the browser asks for the language of.
 * Handlers take it as {@link Texts}.
 */
@Component
final class ReadersLanguage implements HandlerMethodArgumentResolver, HandlerInterceptor {

    static final String SWITCH = "lang";
    private static final String COOKIE = "meritrail-language";

    static Texts of(HttpServletRequest request) {
        List<Texts> asked = asked(request);
        return Stream.of(switchedNow(request), switchedBefore(request), chosen()).flatMap(Optional::stream).findFirst()
                .map(texts -> inRegion(texts, asked)).or(() -> asked.stream().findFirst()).orElse(Texts.ENGLISH);
    }

    /** Whoever switches to a language, or chose it, still lives where their browser says. */
    private static Texts inRegion(Texts texts, List<Texts> asked) {
        return texts.locale().getCountry().isEmpty() ? asked.stream().filter(other -> other.language().equals(texts.language())).findFirst().orElse(texts) : texts;
    }

    private static Optional<Texts> switchedNow(HttpServletRequest request) {
        return known(request.getParameter(SWITCH));
    }

    private static Optional<Texts> switchedBefore(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).map(ReadersLanguage::known)
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Texts> chosen() {
        return Visitor.account().map(Account::language).flatMap(ReadersLanguage::known);
    }

    /** None where nothing is asked for: the locale of the machine, which a request has then, is no reader's. */
    private static List<Texts> asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? List.of()
                : Collections.list(request.getLocales()).stream().map(ReadersLanguage::known).flatMap(Optional::stream).toList();
    }

    private static Optional<Texts> known(Locale locale) {
        return known(locale.getLanguage() + "-" + locale.getCountry()).or(() -> known(locale.getLanguage()));
    }

    private static Optional<Texts> known(String tag) {
        return Optional.ofNullable(tag).flatMap(Texts::of);
    }

    /** Remembers a switch for the pages that follow; a switch to no language forgets the one before. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(SWITCH) != null) {
            Optional<Texts> now = switchedNow(request);
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, now.map(Texts::tag).orElse("")).path("/").httpOnly(true)
                    .secure(request.isSecure()).sameSite("Lax").maxAge(now.isPresent() ? Duration.ofDays(365) : Duration.ZERO).build().toString());
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Texts.class;
    }

    @Override
    public Texts resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binders) {
        return of(request.getNativeRequest(HttpServletRequest.class));
    }
}
