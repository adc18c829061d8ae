using SessionGraph.GraphQL.Types;

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
}
