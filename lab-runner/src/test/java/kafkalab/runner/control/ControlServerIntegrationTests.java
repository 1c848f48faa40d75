package kafkalab.runner.control;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import kafkalab.embedded.BrokerStatus;
import kafkalab.embedded.EmbeddedCluster;
import kafkalab.runner.port.FreePort;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ControlServerIntegrationTests {

	private static final HttpClient http = HttpClient.newHttpClient();

	private static final int port = FreePort.find();

	private static EmbeddedCluster cluster;

	private static ControlServer server;

	@BeforeAll
	static void start() {
		cluster = EmbeddedCluster.builder().start();
		server = ControlServer.start(() -> cluster, ports(port), null);
	}

	@AfterAll
	static void close() {
		server.close();
		cluster.close();
	}

	@Test
	void listsTheBrokers() throws Exception {
		HttpResponse<String> answer = call("GET", "/brokers");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		JSONAssert.assertEquals(
				"""
						{"bootstrapServers": "%s", "brokers": [
							{"id": 1, "name": "kafka1", "port": %d, "running": true},
							{"id": 2, "name": "kafka2", "port": %d, "running": true}]}""".formatted(
						cluster.bootstrapServers(), cluster.brokers().get(0).port(), cluster.brokers().get(1).port()),
				answer.body(), true);
	}

	@Test
	void stopsAndStartsABrokerAndSaysWhatThatMeans() throws Exception {
		assertThat(call("POST", "/brokers/kafka1/stop").body()).contains("\"running\":false",
				"kafka1 has stopped; kafka2 leads all partitions now.");
		assertThat(call("POST", "/brokers/kafka1/stop").body()).contains("\"running\":false", "kafka1 did not run.");
		assertThat(call("POST", "/brokers/kafka2/stop").body()).contains("the last broker that ran");
		assertThat(call("POST", "/brokers/kafka2/start").body()).contains("\"running\":true", "alone");
		assertThat(call("POST", "/brokers/kafka1/start").body()).contains("in sync with kafka2");
		assertThat(call("POST", "/brokers/kafka1/start").body()).contains("kafka1 ran already.");
	}

	@ParameterizedTest
	@CsvSource({ "POST, /brokers/kafka3/stop, 404, the brokers are kafka1 and kafka2", "GET, /, 404, GET /brokers",
			"POST, /brokers, 405, GET", "GET, /brokers/kafka1/stop, 405, POST", "PATCH, /brokers, 405, GET",
			"POST, /brokers/kafka1/stop/now, 404, GET /brokers", "POST, /brokers/%00/stop, 404, the brokers are" })
	void answersAProblemThatTellsWhatToDo(String method, String path, int status, String hint) throws Exception {
		HttpResponse<String> answer = call(method, path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"status\":" + status, hint);
	}

	@Test
	void namesThePortThatABrokerDoesNotGetBack() throws Exception {
		cluster.stopBroker("kafka1");
		try (ServerSocket taken = new ServerSocket(cluster.brokers().get(0).port())) {
			HttpResponse<String> answer = call("POST", "/brokers/kafka1/start");
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.body()).contains("Port " + taken.getLocalPort(), "KAFKA1_PORT");
		}
		finally {
			cluster.startBroker("kafka1");
		}
	}

	@Test
	@SuppressWarnings("try")
	void hasTheLabBeginAnew() throws Exception {
		int labPort = FreePort.find();
		try (ControlServer lab = ControlServer.start(() -> cluster, ports(labPort),
				new SectionControl(8, (section) -> List.of("Section " + section)))) {
			assertThat(call("POST", "/sections/4", labPort).body()).isEqualTo("{\"lines\":[\"Section 4\"]}");
			assertThat(call("GET", "/sections/4", labPort).statusCode()).isEqualTo(405);
			for (String none : List.of("0", "9", "999", "04", "x", "99999999999")) {
				HttpResponse<String> answer = call("POST", "/sections/" + none, labPort);
				assertThat(answer.statusCode()).isEqualTo(404);
				assertThat(answer.body()).contains("There is no Section " + none, "the sections are 1 to 8");
			}
		}
	}

	@Test
	void hasNoSectionsWithoutALab() throws Exception {
		HttpResponse<String> answer = call("POST", "/sections/4");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Only the cluster runs here");
	}

	@Test
	void answersPathsAndBodiesOfAnyLength() throws Exception {
		assertThat(call("GET", "/brokers/" + "x".repeat(20_000)).statusCode()).isEqualTo(404);
		HttpRequest request = request("POST", "/brokers/kafka1/start", port)
			.POST(HttpRequest.BodyPublishers.ofString("x".repeat(50_000)))
			.build();
		assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
	}

	@Test
	void answersOnlyTheHeadersWhereTheyAreAskedFor() throws Exception {
		HttpResponse<String> answer = call("HEAD", "/brokers");
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	@ParameterizedTest
	@CsvSource({ "Origin, http://localhost:8081", "Origin, null", "Sec-Fetch-Site, cross-site",
			"Sec-Fetch-Site, same-site" })
	void refusesPagesInABrowser(String header, String value) throws Exception {
		HttpRequest request = request("POST", "/brokers/kafka1/stop", port).header(header, value).build();
		assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
		assertThat(cluster.brokers()).allMatch(BrokerStatus::running);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab.example", "127.999.1.1", "localhost.lab.example", "127.0.0.1.lab.example" })
	void refusesOtherNamesOfThisMachine(String host) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			String request = "GET /brokers HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n".formatted(host, port);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 403");
		}
	}

	@Test
	void namesItsOwnPortWhenThatIsTaken() {
		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> ControlServer.start(() -> cluster, ports(port), null))
			.withMessageContaining("broker commands")
			.satisfies((failure) -> assertThat(failure.cure()).contains("CONTROL_PORT="));
	}

	private static LabPorts ports(int control) {
		return LabPorts.of(Map.of("KAFKA1_PORT", Integer.toString(cluster.brokers().get(0).port()), "KAFKA2_PORT",
				Integer.toString(cluster.brokers().get(1).port()), "CONTROL_PORT", Integer.toString(control)));
	}

	private static HttpResponse<String> call(String method, String path) throws Exception {
		return call(method, path, port);
	}

	private static HttpResponse<String> call(String method, String path, int port) throws Exception {
		return http.send(request(method, path, port).build(), HttpResponse.BodyHandlers.ofString());
	}

	private static HttpRequest.Builder request(String method, String path, int port) {
		return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
			.method(method, HttpRequest.BodyPublishers.noBody());
	}

}
