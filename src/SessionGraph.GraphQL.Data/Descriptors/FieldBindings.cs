using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>
/// The values of an entity that an input has fields for: those that were bound, and all other members unless binding is explicit.
/// </summary>
internal sealed class FieldBindings(Type entityType)
{
    private readonly List<FieldBinding> _bound = [];
    private readonly List<FieldBinding> _aliases = [];
    private readonly HashSet<string> _ignored = [];

    /// <summary>Whether the input has only the fields that were bound.</summary>
    public bool IsExplicit { get; set; }

    /// <summary>Binds a value. A member that is already bound keeps its binding.</summary>
    public FieldBinding Bind(LambdaExpression selector)
    {
        var binding = new FieldBinding(selector);
        if (binding.Member is { } member && _bound.Find(other => other.Member == member) is { } known)
            return known;

        _bound.Add(binding);
        return binding;
    }

    /// <summary>Binds a value again, under another name.</summary>
    public void Alias(LambdaExpression selector, string name) => _aliases.Add(new FieldBinding(selector) { Name = name });

    /// <summary>Leaves out a member.</summary>
    public void Ignore(LambdaExpression selector)
    {
        var member = new FieldBinding(selector).Member
            ?? throw new ArgumentException($"`{selector}` is not a member of {entityType.Name}.", nameof(selector));
        _ignored.Add(member.Name);
    }

    /// <summary>The bindings: members in their order, then other values in the order in which they were bound.</summary>
    /// <param name="isSupported">Whether a member of this type gets a field without being bound.</param>
    public IReadOnlyList<FieldBinding> Resolve(Func<Type, bool> isSupported)
    {
        var resolved = new List<FieldBinding>();
        foreach (var property in entityType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (_ignored.Contains(property.Name))
                continue;

            if (_bound.Find(binding => binding.Member is { } member && IsSame(member, property)) is { } bound)
                resolved.Add(bound);
            else if (!IsExplicit && IsStored(property) && isSupported(property.PropertyType))
                resolved.Add(FieldBinding.Of(entityType, property));
        }

        resolved.AddRange(_bound.Where(binding => !resolved.Contains(binding)));
        resolved.AddRange(_aliases);
        return resolved;
    }

    private static bool IsSame(MemberInfo one, MemberInfo other) => one.MetadataToken == other.MetadataToken && one.Module == other.Module;

    // A property without a setter is computed, so it has no column.
    private static bool IsStored(PropertyInfo property)
        => property is { CanRead: true, CanWrite: true }
            && property.GetIndexParameters().Length is 0
            && property.GetCustomAttribute<GraphQLIgnoreAttribute>() is null
            && property.GetCustomAttribute<System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute>() is null;
}
