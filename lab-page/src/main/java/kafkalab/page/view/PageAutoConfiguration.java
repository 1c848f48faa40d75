package kafkalab.page.view;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Shows the page.
 */
@AutoConfiguration
@Import({ PageController.class, ImportMap.class })
class PageAutoConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ContentSecurityPolicy()).addPathPatterns("/", "/sections/**");
	}

}
