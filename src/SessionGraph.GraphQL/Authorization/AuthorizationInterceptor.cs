using System.Reflection;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>Turns <see cref="AuthorizeAttribute"/> into directives, and notes the fields with <see cref="AllowAnonymousAttribute"/>.</summary>
internal sealed class AuthorizationInterceptor : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        foreach (var type in configurations.OfType<ComplexTypeConfiguration>())
        {
            if (type is ObjectTypeConfiguration)
                type.Directives.AddRange(DirectivesOf(type.RuntimeType));

            foreach (var field in type.Fields)
                Configure(field, type);
        }
    }

    private static void Configure(OutputFieldConfiguration field, ComplexTypeConfiguration type)
    {
        if (field.Member is not { } member)
            return;

        if (member.IsDefined(typeof(AllowAnonymousAttribute)))
            field.Features.Set(AnonymousAccess.Allowed);
        else if (member.DeclaringType is { } declaring && !declaring.IsAssignableFrom(type.RuntimeType))
            field.Directives.AddRange(DirectivesOf(declaring));

        field.Directives.AddRange(DirectivesOf(member));
    }

    private static IEnumerable<Directive> DirectivesOf(MemberInfo member)
        => member.GetCustomAttributes<AuthorizeAttribute>().Select(AuthorizeDirective.Create);
}

/// <summary>Marks a field that has <see cref="AllowAnonymousAttribute"/>.</summary>
internal sealed class AnonymousAccess
{
    public static AnonymousAccess Allowed { get; } = new();
}
