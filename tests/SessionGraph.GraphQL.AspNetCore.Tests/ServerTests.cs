using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The configuration of a server.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task An_invalid_schema_fails_the_start()
    {
        await using var application = GraphQLServer.Create(graphQL => graphQL.AddTypes(typeof(Invalid)));

        await Assert.ThrowsAsync<SchemaException>(() => application.StartAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_error_passes_the_filters_in_order()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL
            .AddErrorFilter(error => error.WithMessage(error.Message + " 1"))
            .AddErrorFilter<Numbering>());

        var answer = await server.PostAsync("""{"query":"{ refusal }"}""");

        Assert.Contains("\"message\":\"Refused. 1 2\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interceptor_passes_data_to_the_resolvers()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL.AddHttpRequestInterceptor<Tenancy>());

        var answer = await server.GetAsync("/graphql?query=%7Bcaller%7D&tenant=acme");

        Assert.Equal("""{"data":{"caller":"nobody of acme"}}""", answer.Body);
    }

    [Fact]
    public async Task An_interceptor_can_refuse_a_request()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL.AddHttpRequestInterceptor<Tenancy>());

        var answer = await server.GetAsync("/graphql?query=%7Bcaller%7D");

        Assert.Equal(ErrorBodies.Of("A tenant is needed."), answer.Body);
    }

    [Fact]
    public async Task A_name_makes_a_schema_of_its_own()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddGraphQLServer().AddTypes(typeof(Queries));
        builder.Services.AddGraphQLServer("other").AddTypes(typeof(Other));
        builder.Services.AddGraphQLServer("other").ModifyRequestOptions(options => options.DocumentCacheSize = 1);
        await using var application = builder.Build();

        var unnamed = application.Services.GetRequiredService<IRequestExecutor>();
        var named = application.Services.GetRequiredKeyedService<IRequestExecutor>("other");

        Assert.NotSame(unnamed.Schema, named.Schema);
        Assert.True(named.Schema.QueryType.Fields.TryGetField("answer", out _));
    }

    [Fact]
    public async Task Conventions_apply_to_the_endpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddGraphQLServer().AddTypes(typeof(Queries));
        await using var application = builder.Build();

        application.MapGraphQL("/api/").WithOptions(new GraphQLServerOptions()).WithMetadata("marked");

        var endpoint = Assert.Single(((IEndpointRouteBuilder)application).DataSources.SelectMany(source => source.Endpoints));
        Assert.Equal("marked", endpoint.Metadata.GetMetadata<string>());
    }

    [ExtendObjectType("Missing")]
    public static class Invalid
    {
        public static int GetAnswer() => 42;
    }

    [QueryType]
    public static class Other
    {
        public static int GetAnswer() => 42;
    }

    private sealed class Numbering : IErrorFilter
    {
        public IError OnError(IError error) => error.WithMessage(error.Message + " 2");
    }

    private sealed class Tenancy : IHttpRequestInterceptor
    {
        public ValueTask<OperationRequest> OnCreateAsync(
            HttpContext context, IRequestExecutor executor, OperationRequest request, CancellationToken cancellationToken)
            => context.Request.Query["tenant"] is [{ } tenant]
                ? new(request with { ContextData = new Dictionary<string, object?>(request.ContextData!) { ["tenant"] = tenant } })
                : throw new GraphQLException("A tenant is needed.");
    }
}
