using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Sends mutations as one request over HTTP, and reads what the answer says of each.</summary>
internal sealed class Client(HttpClient http)
{
    // Zoho People has a typed error for what fails.
    private const string ServerError = "CourseSessionServerError";

    public async Task<IReadOnlyList<Answer>> SendAsync(IReadOnlyList<Mutation> mutations, Fault? fault)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new JsonObject
        {
            ["query"] = Document(mutations),
            ["variables"] = new JsonObject(mutations.Select((mutation, index)
                => KeyValuePair.Create($"i{index}", (JsonNode?)mutation.Input.DeepClone()))),
        });
        if (fault is not null)
        {
            request.Headers.Add(Fault.Header, fault.ToString());
            // A client that goes away as its answer comes must not leave its connection to another request.
            request.Headers.ConnectionClose = true;
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.StatusCode is HttpStatusCode.BadRequest)
                throw new InvalidOperationException($"{body}\nto {Document(mutations)}");
            var answer = JsonNode.Parse(body)!;
            return [.. mutations.Select((mutation, index) => new Answer(mutation, Read(answer, mutation, $"m{index}")))];
        }
        catch (Exception exception) when (fault is not null && exception is HttpRequestException or IOException)
        {
            return [.. mutations.Select(mutation => new Answer(mutation, new Outcome(OutcomeKind.Unknown)))];
        }
    }

    private static string Document(IReadOnlyList<Mutation> mutations)
    {
        var document = new StringBuilder("mutation(");
        for (var index = 0; index < mutations.Count; index++)
            document.Append(CultureInfo.InvariantCulture, $"$i{index}: {TypeOf(mutations[index].Name)}Input! ");
        document.Append(") {");
        for (var index = 0; index < mutations.Count; index++)
        {
            var (name, payload) = (mutations[index].Name, mutations[index].Payload);
            document.Append(CultureInfo.InvariantCulture, $" m{index}: {name}(input: $i{index}) {{ {payload} {{ id version }} errors {{ __typename }} }}");
        }

        return document.Append(" }").ToString();
    }

    private static string TypeOf(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static Outcome Read(JsonNode answer, Mutation mutation, string alias)
    {
        if (answer["data"]?[alias] is { } payload)
        {
            if (payload[mutation.Payload] is { } session)
                return new(OutcomeKind.Stored, null, KeyOf((string)session["id"]!), (int)session["version"]!);
            var error = (string)payload["errors"]![0]!["__typename"]!;
            return new(error is ServerError ? OutcomeKind.Failed : OutcomeKind.Refused, error);
        }

        var failure = answer["errors"]?.AsArray().FirstOrDefault(error => (string?)error?["path"]?[0] == alias);
        return failure is null ? new(OutcomeKind.Unknown) : new(OutcomeKind.Failed, failure.ToJsonString());
    }

    private static long KeyOf(string id)
    {
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(id));
        return long.Parse(text.AsSpan(text.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
    }
}
