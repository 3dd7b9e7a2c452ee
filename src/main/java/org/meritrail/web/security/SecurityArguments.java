package org.meritrail.web.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What handlers may take beside what Spring gives them. */
@Configuration(proxyBeanMethods = false)
class SecurityArguments implements WebMvcConfigurer {

    private final ActorArgument actor;

    SecurityArguments(ActorArgument actor) {
        this.actor = actor;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }
}
