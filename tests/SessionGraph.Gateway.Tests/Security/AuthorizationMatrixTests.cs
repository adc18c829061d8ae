using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Gateway.Tests.Security;

/// <summary>
/// Every field and every REST endpoint, and who may use it. A new field or endpoint changes the golden file, so nobody forgets to decide.
/// </summary>
public sealed class AuthorizationMatrixTests(SecuredGateway secured) : IClassFixture<SecuredGateway>
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_has_its_callers()
    {
        var schema = secured.Gateway.Services.GetRequiredService<IRequestExecutor>().Schema;
        var callers = secured.Callers;
        var matrix = new StringBuilder($"field: {string.Join(", ", callers.Select(caller => caller.Name))}\n");
        foreach (var type in new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription }.Select(schema.GetRootType).OfType<ObjectType>())
        {
            foreach (var field in type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                var document = $"{type.Name.ToLowerInvariant()} {{ {field.Name}{ArgumentsOf(field)}{SelectionOf(field)} }}";
                var outcomes = new List<string>();
                foreach (var (_, token) in callers)
                    outcomes.Add(await ExecuteAsync(document, token, type.Name is OperationTypeNames.Subscription));

                matrix.Append(CultureInfo.InvariantCulture, $"{field.Coordinate}: {string.Join(", ", outcomes)}\n");
            }
        }

        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !IsRoot(type, schema)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            foreach (var field in type.Fields)
            {
                var own = string.Join(' ', field.Directives.Where(directive => directive.Name == "authorize")
                    .Select(directive => string.Join(' ', directive.Arguments.Select(argument => argument.Value.ToString()))));
                matrix.Append(CultureInfo.InvariantCulture, $"{field.Coordinate}: {(own.Length > 0 ? own : "as what returns it")}\n");
            }
        }

        Snapshot.Match(matrix.ToString(), "AuthorizationMatrixTests.Fields");
    }

    [Fact]
    public async Task Every_REST_endpoint_has_its_callers()
    {
        var callers = secured.Callers;
        var matrix = new StringBuilder($"endpoint: {string.Join(", ", callers.Select(caller => caller.Name))}\n");
        var endpoints = secured.Gateway.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointGroupNameMetadata>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["DELETE"])
                .Select(method => (Method: method, Route: endpoint.RoutePattern.RawText!)))
            .Distinct()
            .OrderBy(endpoint => endpoint.Route, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Method, StringComparer.Ordinal);
        foreach (var (method, route) in endpoints)
        {
            var outcomes = new List<string>();
            foreach (var (_, token) in callers)
                outcomes.Add(await CallAsync(method, route, token));

            matrix.Append(CultureInfo.InvariantCulture, $"{method} {route}: {string.Join(", ", outcomes)}\n");
        }

        Snapshot.Match(matrix.ToString(), "AuthorizationMatrixTests.Endpoints");
    }

    private async Task<string> ExecuteAsync(string document, string? token, bool isSubscription)
    {
        if (!isSubscription)
        {
            var (_, body) = await secured.SendAsync(document, token);
            return body.ContainsKey("data") ? "yes" : CodeOf((string?)body["errors"]?[0]?["extensions"]?["code"], body.ToJsonString());
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = document }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var response = await secured.Gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync(CancellationToken));
        var reading = ReadEventAsync(stream);
        while (await Task.WhenAny(reading, Task.Delay(200, CancellationToken)) != reading)
            await ChangeBothTenantsAsync();

        var result = JsonNode.Parse(await reading)!;
        return result["data"] is null ? CodeOf((string?)result["errors"]?[0]?["extensions"]?["code"], await reading) : "yes";
    }

    private static async Task<string> ReadEventAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(CancellationToken) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return line["data:".Length..];
        }

        throw new InvalidOperationException("The stream ended without an event.");
    }

    private async Task ChangeBothTenantsAsync()
    {
        var admin = secured.Callers.Single(caller => caller.Name is "admin").Token;
        foreach (var tenant in (string[])["north", "south"])
        {
            await secured.DataAsync(
                $"mutation {{ createSessionSetup(input: {{ sessionType: EXAM_SESSION, connection: \"{tenant}-school\" }}) {{ sessionSetup {{ id }} errors {{ __typename }} }} }}", admin);
        }
    }

    private async Task<string> CallAsync(string method, string route, string? token)
    {
        var address = System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", "1");
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is not ("GET" or "HEAD"))
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var response = await secured.Gateway.Client.SendAsync(request, CancellationToken);
        return (int)response.StatusCode switch { 401 => "401", 403 => "403", _ => "yes" };
    }

    private static string CodeOf(string? code, string response) => code switch
    {
        "AUTH_NOT_AUTHENTICATED" => "401",
        "AUTH_NOT_AUTHORIZED" => "403",
        _ => throw new InvalidOperationException(response),
    };

    private static bool IsRoot(ObjectType type, GraphQL.Types.Schema schema)
        => type.Name.StartsWith("__", StringComparison.Ordinal)
            || new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription }.Any(kind => schema.GetRootType(kind) == type);

    private static string ArgumentsOf(OutputField field)
    {
        var required = field.Arguments.Where(argument => argument.Type.IsNonNullType() && argument.DefaultValue is null)
            .Select(argument => $"{argument.Name}: {LiteralOf(argument.Type)}").ToList();
        return required.Count is 0 ? "" : $"({string.Join(", ", required)})";
    }

    private static string LiteralOf(IType type)
    {
        if (type.IsListType())
            return "[]";

        return type.NamedType() switch
        {
            InputObjectType input => "{ " + string.Join(", ", input.Fields
                .Where(field => field.Type.IsNonNullType() && field.DefaultValue is null)
                .Select(field => $"{field.Name}: {LiteralOf(field.Type)}")) + " }",
            EnumType values => values.Values[0].Name,
            { Name: "Int" or "Float" or "Long" } => "1",
            { Name: "Boolean" } => "true",
            { Name: "DateTime" } => "\"2026-03-01T00:00:00Z\"",
            { Name: "LocalDate" } => "\"2026-03-01\"",
            { Name: "LocalTime" } => "\"10:00:00\"",
            { Name: "ID" } => "\"UXVpelNlc3Npb246MQ==\"",
            _ => "\"1\"",
        };
    }

    private static string SelectionOf(OutputField field) => field.Type.NamedType().IsCompositeType() ? " { __typename }" : "";
}
