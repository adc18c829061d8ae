using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>Adds authorization to a schema.</summary>
public static class AuthorizationExtensions
{
    /// <summary>
    /// Adds the directive <c>@authorize</c>, and applies it where types and members have <see cref="AuthorizeAttribute"/>. The executor needs
    /// an <see cref="IAuthorizationHandler"/>.
    /// </summary>
    public static SchemaBuilder AddAuthorization(this SchemaBuilder builder)
        => builder.AddDirectiveType(AuthorizeDirective.Type).AddTypeInterceptor(new AuthorizationInterceptor());

    /// <summary>Requires a policy for a field, as <see cref="AuthorizeAttribute"/> does.</summary>
    public static void Authorize(this OutputFieldConfiguration field, string policy)
        => field.Directives.Add(AuthorizeDirective.Create(new AuthorizeAttribute(policy)));
}
