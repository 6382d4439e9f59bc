module
public import Lydite.Fast.Check
public import Lydite.Fast.ExportsCodec
public import Lydite.Fast.ExportsSparse
/-! What the C extension calls (native/proved.c), by C names.  Thin: every function here is another one under a name that C
can say.  Exported functions own their arguments. -/
@[expose] public section
namespace Lydite.Fast

@[export lydite_adler32] def cAdler32 (d : ByteArray) (start stop : Nat) (v : UInt32) : UInt32 := adler32 d start stop v
@[export lydite_crc32] def cCrc32 (d : ByteArray) (start stop : Nat) (v : UInt32) : UInt32 := crc32 d start stop v
@[export lydite_adler32_combine] def cAdler32Combine (v w : UInt32) (n : Nat) : UInt32 := adler32Combine v w n
@[export lydite_crc32_combine] def cCrc32Combine (v w : UInt32) (n : Nat) : UInt32 := crc32Combine v w n
end Lydite.Fast
