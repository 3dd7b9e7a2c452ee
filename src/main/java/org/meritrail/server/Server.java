package org.meritrail.server;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The service. */
@SpringBootApplication(scanBasePackages = {"org.meritrail.server", "org.meritrail.web", "org.meritrail.feeds"})
@ConfigurationPropertiesScan
public class Server {

    /** @param arguments settings such as {@code --meritrail.home=/srv/meritrail} */
    public static void run(String... arguments) {
        SpringApplication application = new SpringApplication(Server.class);
        application.addInitializers(Server::takeHome);
        application.run(arguments);
    }

    /** Before anything in it is opened. The process's end frees it, whatever that end is. */
    private static void takeHome(ConfigurableApplicationContext context) {
        Path home = new PathSetting().convert(context.getEnvironment().getProperty("meritrail.home", Settings.HOME));
        HomeLock lock = HomeLock.take(home, Clock.systemUTC());
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                lock.close();
            }
        });
    }
}
