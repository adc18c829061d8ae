using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SessionGraph.GraphQL.AspNetCore.Authorization;
using SessionGraph.GraphQL.Authorization;
using SessionGraph.GraphQL.Types;
using IAuthorizationHandler = SessionGraph.GraphQL.Authorization.IAuthorizationHandler;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Adds authorization to a server.</summary>
public static class AuthorizationRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Applies <see cref="SessionGraph.GraphQL.Authorization.AuthorizeAttribute"/> with the policies of ASP.NET Core. Register another
    /// <see cref="SessionGraph.GraphQL.Authorization.IAuthorizationHandler"/> to decide otherwise.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="configure">Adds policies; null for none.</param>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder, Action<AuthorizationOptions>? configure = null)
    {
        var services = RequestExecutorBuilder.From(builder).Services;
        services.AddAuthorization();
        if (configure is not null)
            services.Configure(configure);

        services.TryAddSingleton<IAuthorizationHandler, DefaultAuthorizationHandler>();
        return builder
            .ConfigureSchema(schema => schema.AddAuthorization())
            .ModifyRequestOptions((provider, options) => options.AuthorizationHandler = provider.GetRequiredService<IAuthorizationHandler>());
    }
}
