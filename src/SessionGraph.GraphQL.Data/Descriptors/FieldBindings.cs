using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>Which values of an entity an input names: those that were bound, and every other member unless binding is explicit.</summary>
internal sealed class FieldBindings(Type entityType)
{
    private readonly List<FieldBinding> _bound = [];
    private readonly List<FieldBinding> _aliases = [];
    private readonly HashSet<string> _ignored = [];

    /// <summary>Whether only what was bound is named.</summary>
    public bool IsExplicit { get; set; }

    /// <summary>Binds a value, once.</summary>
    public FieldBinding Bind(LambdaExpression selector)
    {
        var binding = new FieldBinding(selector);
        if (binding.Member is { } member && _bound.Find(other => other.Member == member) is { } known)
            return known;

        _bound.Add(binding);
        return binding;
    }

    /// <summary>Binds a value once more, under a name of its own.</summary>
    public void Alias(LambdaExpression selector, string name) => _aliases.Add(new FieldBinding(selector) { Name = name });

    /// <summary>Leaves out a member.</summary>
    public void Ignore(LambdaExpression selector)
    {
        var member = new FieldBinding(selector).Member
            ?? throw new ArgumentException($"`{selector}` is not a member of {entityType.Name}.", nameof(selector));
        _ignored.Add(member.Name);
    }

    /// <summary>The bindings, in the order of the members, then as bound; of members only those of a type that is wanted.</summary>
    public IReadOnlyList<FieldBinding> Resolve(Func<Type, bool> isWanted)
    {
        var resolved = new List<FieldBinding>();
        foreach (var property in entityType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (_ignored.Contains(property.Name))
                continue;

            if (_bound.Find(binding => binding.Member is { } member && IsSame(member, property)) is { } bound)
                resolved.Add(bound);
            else if (!IsExplicit && IsStored(property) && isWanted(property.PropertyType))
                resolved.Add(FieldBinding.Of(entityType, property));
        }

        resolved.AddRange(_bound.Where(binding => !resolved.Contains(binding)));
        resolved.AddRange(_aliases);
        return resolved;
    }

    private static bool IsSame(MemberInfo one, MemberInfo other) => one.MetadataToken == other.MetadataToken && one.Module == other.Module;

    // A value without a setter is computed from others: no column holds it.
    private static bool IsStored(PropertyInfo property)
        => property is { CanRead: true, CanWrite: true }
            && property.GetIndexParameters().Length is 0
            && property.GetCustomAttribute<GraphQLIgnoreAttribute>() is null
            && property.GetCustomAttribute<System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute>() is null;
}
