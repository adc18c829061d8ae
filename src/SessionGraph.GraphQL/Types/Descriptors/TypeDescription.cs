namespace SessionGraph.GraphQL.Types;

/// <summary>What says in code, not by attributes, what the type of a class is to be; see <see cref="ObjectType{T}"/>.</summary>
public abstract class TypeDescription
{
    private protected TypeDescription()
    {
    }

    internal abstract TypeDescriptor Describe();
}

/// <summary>The object type of a class: derive from it, override <see cref="Configure"/>, add it to the schema.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class ObjectType<T> : TypeDescription
{
    /// <summary>Says what the type is to be.</summary>
    protected virtual void Configure(IObjectTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new ObjectTypeDescriptor<T>(new ObjectTypeAttribute());
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>The interface type of a class; its fields, resolvers included, are inherited by the object types of derived classes.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class InterfaceType<T> : TypeDescription
{
    /// <summary>Says what the type is to be.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new ObjectTypeDescriptor<T>(new InterfaceTypeAttribute());
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>The union of the object types of the classes that derive from a class, or that it names.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class UnionType<T> : TypeDescription
{
    /// <summary>Says what the type is to be.</summary>
    protected virtual void Configure(IUnionTypeDescriptor descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new UnionTypeDescriptor(typeof(T));
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>The input object of a class.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class InputObjectType<T> : TypeDescription
{
    /// <summary>Says what the type is to be.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new InputObjectTypeDescriptor<T>();
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>The enumeration of a CLR enumeration.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class EnumType<T> : TypeDescription
    where T : struct, Enum
{
    /// <summary>Says what the type is to be.</summary>
    protected virtual void Configure(IEnumTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new EnumTypeDescriptor<T>();
        Configure(descriptor);
        return descriptor;
    }
}
