package org.huying.request;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wakes {@link PendingPhotos}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PhotoRemovalSchedule {}
