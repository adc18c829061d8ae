using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>Finds the members of an entity that the selected fields need.</summary>
internal static class RequiredMembers
{
    /// <summary>
    /// The members to read of each concrete type, in the order of the model, including <paramref name="always"/>. Null when a field needs a
    /// member without a column; then the whole entity must be read.
    /// </summary>
    public static IReadOnlyList<IReadOnlyCollection<string>>? Collect(
        IResolverContext context,
        EntityModel model,
        IReadOnlyList<Selection> parents,
        IReadOnlyList<RequiredMember> always)
    {
        var members = new List<IReadOnlyCollection<string>>(model.ConcreteTypes.Count);
        foreach (var concrete in model.ConcreteTypes)
        {
            var required = RequiredMember.NamesOf(always, concrete);
            foreach (var field in parents.SelectMany(parent => SelectedFields(context, parent, concrete.Type)))
                required.AddRange(MembersOf(field, concrete));

            if (required.Exists(member => !concrete.Columns.Contains(member)))
                return null;

            members.Add([.. required.Distinct(StringComparer.Ordinal)]);
        }

        return members.Count is 0 ? null : members;
    }

    private static IEnumerable<OutputField> SelectedFields(IResolverContext context, Selection parent, Type type)
        => parent.PossibleTypes
            .Where(objectType => objectType.RuntimeType == type)
            .SelectMany(objectType => context.GetSelections(objectType, parent))
            .Select(selection => selection.Field)
            .Where(field => !field.IsIntrospectionField);

    private static IEnumerable<string> MembersOf(OutputField field, ConcreteEntity concrete)
    {
        IEnumerable<string> members = field.Requirements;
        if (field.Member is PropertyInfo property && property.DeclaringType!.IsAssignableFrom(concrete.Type))
            members = members.Append(property.Name);
        else if (field.Getter is { } getter && MemberCollector.Collect(getter) is { } read)
            members = members.Concat(read);

        return members;
    }
}

/// <summary>A member to read of the rows of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The member's name.</param>
internal readonly record struct RequiredMember(Type Type, string Name)
{
    /// <summary>The names of the members that a concrete type has.</summary>
    public static List<string> NamesOf(IReadOnlyList<RequiredMember> members, ConcreteEntity concrete)
        => [.. members.Where(member => member.Type.IsAssignableFrom(concrete.Type)).Select(member => member.Name)];
}
