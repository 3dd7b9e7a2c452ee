package org.meritrail.web.security;

import org.meritrail.governance.AccessTokens;
import org.meritrail.governance.Accounts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;

/** Two ways in: programs with a token, which leave no session behind; people with a session, whose forms carry a secret of it. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    Denial denial(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new Denial(problems);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity security, AccessTokens tokens, Denial denial) {
        return common(security, denial)
                .securityMatcher(TokenBearer::comesWithToken)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenBearer(tokens), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessions(HttpSecurity security, Accounts accounts, Denial denial) {
        return common(security, denial)
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/").failureHandler(failed()))
                .requestCache(asked -> asked.requestCache(pagesOnly()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterAfter(new CurrentAccount(accounts), SecurityContextHolderFilter.class)
                .addFilterAfter(new UploadGate(denial), HeaderWriterFilter.class)
                .build();
    }

    /** What was asked for was checked before an error is told, or a long answer goes on. */
    private static HttpSecurity common(HttpSecurity security, Denial denial) {
        return security
                .headers(SecurityHeaders::write)
                .exceptionHandling(denied -> denied.authenticationEntryPoint(denial).accessDeniedHandler(denial))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(ERROR, ASYNC).permitAll()
                        .anyRequest().access(new AddressAuthorization()));
    }

    /** What somebody asked for before signing in, to go on there; programs get no session for it. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && !Faces.isForPrograms(request));
        return cache;
    }

    private static AuthenticationFailureHandler failed() {
        return (request, response, reason) -> response.sendRedirect(
                request.getContextPath() + (reason instanceof LockedException ? "/sign-in?wait" : "/sign-in?wrong"));
    }
}
