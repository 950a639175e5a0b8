package org.huying;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What modules do at their times, they do on servers; a command on the command line has its own thing to do. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "huying.command-line", havingValue = "false", matchIfMissing = true)
class ScheduleConfiguration {}
