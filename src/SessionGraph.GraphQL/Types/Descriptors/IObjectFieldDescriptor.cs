using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>Configures an output field.</summary>
public interface IObjectFieldDescriptor
{
    /// <summary>Sets the name of the field.</summary>
    IObjectFieldDescriptor Name(string name);

    /// <summary>Sets the description of the field.</summary>
    IObjectFieldDescriptor Description(string description);

    /// <summary>Deprecates the field.</summary>
    IObjectFieldDescriptor Deprecated(string reason);

    /// <summary>Sets the type in GraphQL syntax: <c>[String!]!</c>.</summary>
    IObjectFieldDescriptor Type(string type);

    /// <summary>Makes the field an <c>ID</c>: the global id of a type, as <see cref="Relay.IDAttribute"/> does.</summary>
    /// <param name="typeName">The GraphQL type's name; null for the declaring type.</param>
    IObjectFieldDescriptor ID(string? typeName = null);

    /// <summary>Adds an argument with a type in GraphQL syntax, or changes the argument with this name.</summary>
    IObjectFieldDescriptor Argument(string name, string type, string? description = null);

    /// <summary>Excludes the field.</summary>
    IObjectFieldDescriptor Ignore();

    /// <summary>
    /// Sets the resolver. Unless <see cref="Type"/> sets the field's type, it is the type of the value, nullable for a class.
    /// </summary>
    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, TResult> resolver);

    /// <summary>Sets the resolver; see <see cref="Resolve{TResult}(Func{IResolverContext, TResult})"/>.</summary>
    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, Task<TResult>> resolver);

    /// <summary>Adds middleware around the resolver. The middleware added first is the outermost.</summary>
    IObjectFieldDescriptor Use(FieldMiddleware middleware);

    /// <summary>Sets the members of the parent that the resolver reads.</summary>
    IObjectFieldDescriptor ParentRequires(params string[] members);
}
