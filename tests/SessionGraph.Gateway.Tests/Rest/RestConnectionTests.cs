using System.Net;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>Which connection the paths of a provider mean.</summary>
public sealed class RestConnectionTests
{
    private static readonly (string, string)[] s_connections =
    [
        ("Rest:Enabled", "true"),
        ("Connections:school:Provider", "School"),
        ("Connections:paris:Provider", "Quiz"),
        ("Connections:berlin:Provider", "Quiz"),
    ];

    [Fact]
    public async Task An_API_is_not_served_while_its_connection_is_not_known()
    {
        await using var gateway = new TestGateway(s_connections);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(gateway, "/api/v3/quiz/sessions"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(gateway, "/api/v1/paths/sessions"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(gateway, "/api/v1/school/session-setup/"));
    }

    [Fact]
    public async Task The_named_connection_is_served_alone()
    {
        await using var gateway = new TestGateway([.. s_connections, ("Rest:Quiz:Connection", "paris")]);
        await gateway.DataAsync(
            """
            mutation {
              a: createPerson(input: { connection: "paris", externalId: 7, name: "Ada", email: "ada@paris.example" }) { person { id } }
              b: createPerson(input: { connection: "berlin", externalId: 7, name: "Bea", email: "bea@berlin.example" }) { person { id } }
              c: createQuizSession(input: { connection: "paris", personId: 7, externalId: "f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e77" }) { quizSession { id } }
              d: createQuizSession(input: { connection: "berlin", personId: 7 }) { quizSession { id } }
            }
            """);

        var body = await gateway.Client.GetStringAsync(
            new Uri("/api/v3/quiz/sessions?filter[person_id]=7", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e77", (string?)Assert.Single(JsonNode.Parse(body)!["data"]!.AsArray())!["id"]);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestGateway gateway, string path)
    {
        using var response = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
