package org.huying;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every module's bundle {@code messages/<module>.properties} (zh-CN) and {@code _en}, found by name. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] bundles =
                new PathMatchingResourcePatternResolver().getResources("classpath*:/messages/*.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(bundles)
                .map(Resource::getFilename)
                .map(name -> name == null ? "" : name.replace(".properties", ""))
                .filter(name -> !name.isEmpty() && !name.endsWith("_en"))
                .distinct()
                .map(name -> "messages/" + name)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
