using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>Says what an output field is to be.</summary>
public interface IObjectFieldDescriptor
{
    /// <summary>Names the field.</summary>
    IObjectFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    IObjectFieldDescriptor Description(string description);

    /// <summary>Says why the field should not be used any more.</summary>
    IObjectFieldDescriptor Deprecated(string reason);

    /// <summary>Gives the type as a document says it: <c>[String!]!</c>.</summary>
    IObjectFieldDescriptor Type(string type);

    /// <summary>Makes the field an <c>ID</c>: the global id of a type, as <see cref="Relay.IDAttribute"/> does.</summary>
    /// <param name="typeName">The GraphQL type's name; null for the declaring type.</param>
    IObjectFieldDescriptor ID(string? typeName = null);

    /// <summary>Adds an argument of a type as a document says it, or changes the one with this name.</summary>
    IObjectFieldDescriptor Argument(string name, string type, string? description = null);

    /// <summary>Leaves the field out.</summary>
    IObjectFieldDescriptor Ignore();

    /// <summary>Resolves the field; unless <see cref="Type"/> gives one, its type is that of the value, nullable for a class.</summary>
    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, TResult> resolver);

    /// <summary>Resolves the field; see <see cref="Resolve{TResult}(Func{IResolverContext, TResult})"/>.</summary>
    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, Task<TResult>> resolver);

    /// <summary>Wraps the resolver; what was added first is the outermost.</summary>
    IObjectFieldDescriptor Use(FieldMiddleware middleware);

    /// <summary>Names the members of the parent that the resolver reads.</summary>
    IObjectFieldDescriptor ParentRequires(params string[] members);
}
