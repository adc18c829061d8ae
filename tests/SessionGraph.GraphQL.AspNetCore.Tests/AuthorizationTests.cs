using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Authorization;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Fields are authorized by the policies and roles of ASP.NET Core, for the user of the request.</summary>
public sealed class AuthorizationTests
{
    [Theory]
    [InlineData(null, "{ guarded }", HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("ada", "{ guarded }", HttpStatusCode.OK, null)]
    [InlineData("ben", "{ guarded }", HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED")]
    [InlineData(null, "{ byRole }", HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("ada", "{ byRole }", HttpStatusCode.OK, null)]
    [InlineData("ben", "{ byRole }", HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED")]
    [InlineData("ben", "{ known }", HttpStatusCode.OK, null)]
    [InlineData(null, "{ known }", HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("ada", "{ unknownPolicy }", HttpStatusCode.Forbidden, "AUTH_POLICY_NOT_FOUND")]
    public async Task A_policy_and_a_role_decide_over_the_user(string? user, string document, HttpStatusCode status, string? code)
    {
        await using var server = await GraphQLServer.StartAsync(
            graphQL => graphQL
                .AddTypes(typeof(GuardedFields))
                .AddAuthorization(options => options.AddPolicy("only-ada", policy => policy.RequireUserName("ada"))),
            map: MapWithUser);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = document }) };
        request.Headers.Add("Accept", "application/graphql-response+json");
        if (user is not null)
            request.Headers.Add("X-User", user);

        var answer = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(status, answer.Status);
        if (code is null)
            Assert.StartsWith("""{"data":{""", answer.Body, StringComparison.Ordinal);
        else
            Assert.Contains($"\"code\":\"{code}\"", answer.Body, StringComparison.Ordinal);
    }

    private static GraphQLEndpointConventionBuilder MapWithUser(WebApplication application)
    {
        application.Use((context, next) =>
        {
            if (context.Request.Headers["X-User"].ToString() is { Length: > 0 } name)
            {
                var claims = name is "ada" ? new[] { new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, "admin") } : [new Claim(ClaimTypes.Name, name)];
                context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
            }

            return next(context);
        });
        return application.MapGraphQL();
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class GuardedFields
    {
        [Authorize("only-ada")]
        public static string GetGuarded() => "guarded";

        [Authorize(Roles = ["admin", "owner"])]
        public static string GetByRole() => "by role";

        [Authorize]
        public static string GetKnown() => "known";

        [Authorize("missing")]
        public static string GetUnknownPolicy() => "unknown";
    }
}
