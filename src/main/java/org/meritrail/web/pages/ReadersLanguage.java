package org.meritrail.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
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
 * Which language somebody reads: what they switched to, or chose for their account, or what their browser asks for, or English.
 * Handlers take it as {@link Texts}.
 */
@Component
final class ReadersLanguage implements HandlerMethodArgumentResolver, HandlerInterceptor {

    static final String SWITCH = "lang";
    private static final String COOKIE = "meritrail-language";

    static Texts of(HttpServletRequest request) {
        return Stream.of(switchedNow(request), switchedBefore(request), chosen(), asked(request))
                .flatMap(Optional::stream).findFirst().orElse(Texts.ENGLISH);
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

    private static Optional<Texts> asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage).map(ReadersLanguage::known)
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Texts> known(String language) {
        return Texts.all().stream().filter(texts -> texts.language().equals(language)).findFirst();
    }

    /** Remembers a switch for the pages that follow; a switch to no language forgets the one before. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(SWITCH) != null) {
            Optional<Texts> now = switchedNow(request);
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, now.map(Texts::language).orElse("")).path("/").httpOnly(true)
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
