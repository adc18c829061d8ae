using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// Checks when the schema is built that the fields of entities say what they read of their parent, and that a row holds it. Whatever a
/// statement does not read would be null or zero to a resolver, whatever the store holds.
/// </summary>
/// <param name="getModel">EF Core's model.</param>
internal sealed class ParentRequirements(Func<IModel> getModel) : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        var model = getModel();
        var faults =
            from type in configurations.OfType<ComplexTypeConfiguration>()
            let entity = model.FindEntityType(type.RuntimeType)
            where entity is not null
            from field in type.Fields
            let fault = FindFault(entity, field)
            where fault is not null
            select ErrorBuilder.New().SetMessage($"{type.Name}.{field.Name}: {fault}").Build();
        if (faults.ToArray() is { Length: > 0 } errors)
            throw new SchemaException(errors);
    }

    private static string? FindFault(IEntityType entity, OutputFieldConfiguration field)
    {
        if (field.Requirements.Count is 0 && TakesParent(field))
        {
            return "it does not say what it reads of its parent: name the members, as in "
                + $"[Parent(requires: nameof({entity.ClrType.Name}.{entity.GetProperties().First().Name}))].";
        }

        return MembersOf(field).FirstOrDefault(member => IsLink(entity, member)) is { } link
            ? $"it reads the link `{link}`, which is no part of a row: resolve it through a data loader, by its key."
            : null;
    }

    // A resolver that is given its parent may read all of it, as a method of the entity may.
    private static bool TakesParent(OutputFieldConfiguration field)
        => field.Member is MethodInfo method
            && (method.GetParameters().Any(parameter => parameter.IsDefined(typeof(ParentAttribute)))
                || (!method.IsStatic && field.Getter is not null));

    private static IEnumerable<string> MembersOf(OutputFieldConfiguration field)
        => field.Getter is { } getter && MemberCollector.Collect(getter) is { } read ? field.Requirements.Concat(read) : field.Requirements;

    private static bool IsLink(IEntityType entity, string member)
        => entity.FindNavigation(member) is not null || entity.FindSkipNavigation(member) is not null;
}
