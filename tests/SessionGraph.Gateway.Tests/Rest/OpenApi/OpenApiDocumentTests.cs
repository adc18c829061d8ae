using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SessionGraph.Workshops;

namespace SessionGraph.Gateway.Tests.Rest.OpenApi;

/// <summary>The OpenAPI documents of the REST APIs.</summary>
public sealed class OpenApiDocumentTests(SharedRestGateway shared) : IClassFixture<SharedRestGateway>
{
    public static TheoryData<string> Names => [.. SessionProviders.All.Select(provider => provider.DefaultConnection)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_is_valid(string name)
    {
        var result = OpenApiDocument.Parse(await ReadAsync(name), "json");

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, result.Diagnostic!.SpecificationVersion);
        Assert.Empty(result.Diagnostic.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Empty(result.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_is_as_it_was(string name) => Snapshot.Match(await ReadAsync(name), $"OpenApiDocumentTests.{name}");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_reference_leads_to_a_schema_and_each_schema_is_used(string name)
    {
        var document = JsonNode.Parse(await ReadAsync(name))!;

        var references = Descendants(document).OfType<JsonObject>().Select(member => (string?)member["$ref"]).OfType<string>().Distinct();

        Assert.Equal(
            document["components"]!["schemas"]!.AsObject().Select(schema => $"#/components/schemas/{schema.Key}").Order(), references.Order());
    }

    [Fact]
    public async Task Each_operation_and_each_parameter_is_described()
    {
        var ids = new List<string>();
        foreach (var provider in SessionProviders.All)
        {
            var document = OpenApiDocument.Parse(await ReadAsync(provider.DefaultConnection), "json").Document!;
            foreach (var (path, item) in document.Paths)
            {
                foreach (var operation in item.Operations!.Values)
                {
                    ids.Add(Assert.IsType<string>(operation.OperationId));
                    Assert.False(string.IsNullOrEmpty(operation.Summary), operation.OperationId);
                    var parameters = operation.Parameters ?? [];
                    Assert.All(parameters, parameter => Assert.False(string.IsNullOrEmpty(parameter.Description), $"{path}: {parameter.Name}"));
                    Assert.Equal(parameters.Count, parameters.DistinctBy(parameter => (parameter.Name, parameter.In)).Count());
                    Assert.All(operation.Responses!, response => Assert.False(string.IsNullOrEmpty(response.Value.Description), operation.OperationId));
                    Assert.Contains("503", operation.Responses!.Keys);
                    if (operation.RequestBody is { } body)
                        Assert.All(body.Content!.Values, content => Assert.NotNull(content.Example));
                }
            }
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_example_of_a_request_fits_its_schema(string name)
    {
        var api = new DocumentedApi(JsonNode.Parse(await ReadAsync(name))!.AsObject());

        var contents = Descendants(api.Document["paths"]!).OfType<JsonObject>()
            .Select(member => member["requestBody"]).OfType<JsonNode>()
            .SelectMany(body => body["content"]!.AsObject()).Select(content => content.Value!)
            .ToList();

        Assert.NotEmpty(contents);
        Assert.All(contents, content => Assert.Null(
            api.FindFault(content["schema"]!, JsonSerializer.SerializeToElement(content["example"]))));
    }

    [Fact]
    public async Task Each_endpoint_of_an_API_is_an_operation_of_its_document()
    {
        foreach (var provider in SessionProviders.All)
        {
            var document = JsonNode.Parse(await ReadAsync(provider.DefaultConnection))!;
            var described = document["paths"]!.AsObject()
                .SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));

            var mapped = shared.Gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointGroupNameMetadata>()?.EndpointGroupName == provider.DefaultConnection)
                .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
                .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                    .Where(method => method != HttpMethods.Head)
                    .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"));

            Assert.Equal(described.Order(), mapped.Order());
        }
    }

    [Theory]
    [InlineData("oneroster", "AcademicSessionRequest", "academicSession", typeof(AcademicSessionFields), "dateLastModified")]
    [InlineData("zoho-people", "CourseSessionFields", null, typeof(CourseSessionFields), null)]
    public async Task The_schema_of_a_request_has_the_fields_that_are_read(string name, string schema, string? member, Type record, string? ignored)
    {
        var properties = JsonNode.Parse(await ReadAsync(name))!["components"]!["schemas"]![schema]!["properties"]!;

        var fields = (member is null ? properties : properties[member]!["properties"]!).AsObject().Select(field => field.Key);

        Assert.Equal(
            record.GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                .Order(),
            fields.Where(field => field != ignored).Order());
    }

    [Fact]
    public async Task A_document_is_served_again_only_where_it_changed()
    {
        using var first = await shared.Gateway.Client.GetAsync(Address("quiz"), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("quiz"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await shared.Gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Without_the_APIs_there_are_no_documents_and_no_page_of_them()
    {
        await using var gateway = new TestGateway(("Rest:Enabled", "false"));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(gateway, "/openapi/quiz.json"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(gateway, "/scalar/"));
        Assert.DoesNotContain("scalar", await HomeAsync(gateway), StringComparison.Ordinal);
        Assert.Contains("scalar", await HomeAsync(shared.Gateway), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(shared.Gateway, "/scalar/"));
    }

    [Fact]
    public async Task A_provider_without_an_API_has_no_document()
    {
        await using var gateway = new TestGateway(
            null,
            services => services.AddSessionProvider(new WorkshopsProvider(), new ConfigurationBuilder().Build()),
            ("Rest:Enabled", "true"));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(gateway, "/openapi/workshops.json"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(gateway, "/openapi/school.json"));
    }

    private static Uri Address(string name) => new($"/openapi/{name}.json", UriKind.Relative);

    private static Task<string> HomeAsync(TestGateway gateway)
        => gateway.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> StatusAsync(TestGateway gateway, string path)
    {
        using var response = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(Descendants).Prepend(node);
    }

    private Task<string> ReadAsync(string name) => shared.Gateway.Client.GetStringAsync(Address(name), TestContext.Current.CancellationToken);
}
