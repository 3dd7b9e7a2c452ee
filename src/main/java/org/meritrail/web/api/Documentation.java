package org.meritrail.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Texts;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the REST interface that programs and its page read; a call is tried there with an access token. */
@Configuration(proxyBeanMethods = false)
class Documentation {

    private static final String TOKEN = "token";

    static {
        // who asks, and in which language, comes with the request and is no parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Texts.class);
    }

    @Bean
    OpenAPI description() {
        SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("A personal access token (mrt_…), issued on the page of your account.");
        return new OpenAPI().info(new Info().title("Meritrail").version("1")
                        .description("Money is a decimal string with its currency beside; times are ISO 8601 in UTC; what cannot be done is told "
                                + "as problem details (RFC 9457)."))
                .components(new Components().addSecuritySchemes(TOKEN, bearer)).addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
