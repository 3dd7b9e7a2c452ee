package org.meritrail.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told to forbid. Strict transport security, no sniffing and no caching are Spring's own and stay. */
final class SecurityHeaders {

    private static final String STRICT = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** The page of the REST interface comes from elsewhere and styles itself; scripts may be of this service only there too. */
    private static final String WITH_STYLES = STRICT + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    /** Statements, and explanations as HTML, are complete in themselves, to be printed and sent: they bring their styles and may load nothing at all. */
    private static final String COMPLETE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {
    }

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter((request, response) -> response.setHeader("Content-Security-Policy", policy(Faces.path(request))));
    }

    private static String policy(String path) {
        return path.startsWith("/swagger-ui/") ? WITH_STYLES : path.endsWith("/statement") || path.endsWith("/explanation") ? COMPLETE : STRICT;
    }
}
