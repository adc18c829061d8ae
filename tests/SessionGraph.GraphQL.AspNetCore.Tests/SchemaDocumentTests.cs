using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The schema as a document.</summary>
public sealed class SchemaDocumentTests
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_schema_can_be_downloaded_and_kept(string pathAndQuery)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.GetAsync(pathAndQuery, "*/*");

        Assert.Equal((HttpStatusCode.OK, "application/graphql; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal(SchemaPrinter.Print(server.Application.Services.GetRequiredService<IRequestExecutor>().Schema), answer.Body);
        Assert.Equal("public, max-age=3600, must-revalidate", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal("attachment; filename=\"schema.graphql\"", answer.ContentHeaders.ContentDisposition?.ToString());
        Assert.Matches("^\"[A-Za-z0-9+/]{43}=\"$", answer.Headers.ETag?.ToString());
        Assert.Equal(answer.Body.Length, answer.ContentHeaders.ContentLength);
    }

    [Fact]
    public async Task A_client_that_has_the_schema_gets_status_304()
    {
        await using var server = await GraphQLServer.StartAsync();
        var first = await server.GetAsync("/graphql?sdl");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.NotModified, ""), (second.Status, second.Body));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    public async Task A_client_may_say_in_any_way_that_it_has_the_schema(string ifNoneMatch)
    {
        await using var server = await GraphQLServer.StartAsync();
        var first = await server.GetAsync("/graphql?sdl");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch.Replace("{0}", first.Headers.ETag!.Tag, StringComparison.Ordinal));

        var second = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.NotModified, ""), (second.Status, second.Body));
    }

    [Fact]
    public async Task A_client_may_ask_for_the_headers_alone()
    {
        await using var server = await GraphQLServer.StartAsync();
        var get = await server.GetAsync("/graphql?sdl");

        var head = await server.SendAsync(HttpMethod.Head, "/graphql?sdl");

        Assert.Equal((HttpStatusCode.OK, ""), (head.Status, head.Body));
        Assert.Equal((get.Headers.ETag, get.ContentHeaders.ContentLength), (head.Headers.ETag, head.ContentHeaders.ContentLength));
    }

    [Fact]
    public async Task A_client_that_has_another_schema_gets_this_one()
    {
        await using var server = await GraphQLServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));

        var answer = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task The_schema_is_not_given_where_the_options_forbid_it()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { EnableSchemaRequests = false });

        var query = await server.GetAsync("/graphql?sdl");
        var file = await server.GetAsync("/graphql/schema.graphql");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (query.Status, file.Status));
    }
}
