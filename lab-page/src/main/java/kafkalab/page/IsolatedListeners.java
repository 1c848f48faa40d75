package kafkalab.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.core.NestedExceptionUtils;

/**
 * Tells news of the lab to everybody, whoever of them fails: one that cannot take it
 * keeps it neither from the others nor from going on where it came from.
 */
final class IsolatedListeners extends SimpleApplicationEventMulticaster {

	private static final Logger log = LoggerFactory.getLogger(IsolatedListeners.class);

	IsolatedListeners(BeanFactory beans) {
		super(beans);
	}

	@Override
	protected void invokeListener(ApplicationListener<?> listener, ApplicationEvent event) {
		if (!(event instanceof PayloadApplicationEvent<?> news)) {
			// Spring's own: whoever fails there means to keep the application from
			// starting
			super.invokeListener(listener, event);
			return;
		}
		try {
			super.invokeListener(listener, event);
		}
		catch (RuntimeException | Error ex) {
			log.warn("{} was not heard by {}: {}", news.getPayload().getClass().getSimpleName(), listener,
					NestedExceptionUtils.getMostSpecificCause(ex).toString());
			log.debug("It failed with", ex);
		}
	}

}
