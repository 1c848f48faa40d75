package kafkalab.producer.event;

import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads what callers send literally: a misspelt field or a number in quotes is told
 * rather than guessed at.
 */
@Component
class StrictJson implements WebMvcConfigurer {

	static final int LARGEST_BODY = 4 * 1024 * 1024;

	private final JsonMapper answers;

	StrictJson(JsonMapper answers) {
		this.answers = answers;
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		JsonMapper requests = mapper();
		JacksonJsonHttpMessageConverter converter = new JacksonJsonHttpMessageConverter(this.answers);
		converter.registerMappersForType(EventRequest.class,
				(mappers) -> mappers.put(MediaType.APPLICATION_JSON, requests));
		converter.registerMappersForType(MessageRequest.class,
				(mappers) -> mappers.put(MediaType.APPLICATION_JSON, requests));
		builder.withJsonConverter(converter);
	}

	static JsonMapper mapper() {
		StreamReadConstraints limits = StreamReadConstraints.builder().maxDocumentLength(LARGEST_BODY).build();
		return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.withCoercionConfig(LogicalType.Textual, StrictJson::refuseCoercion)
			.withCoercionConfig(LogicalType.Integer, StrictJson::refuseCoercion)
			.build();
	}

	private static void refuseCoercion(MutableCoercionConfig config) {
		for (CoercionInputShape shape : CoercionInputShape.values()) {
			config.setCoercion(shape, CoercionAction.Fail);
		}
	}

}
